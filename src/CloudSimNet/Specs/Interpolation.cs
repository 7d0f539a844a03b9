// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a sampled value does between two samples.</summary>
public enum Interpolation
{
    /// <summary>It stays until the next sample.</summary>
    Hold,

    /// <summary>It moves linearly to the next sample; the last one holds.</summary>
    Linear,
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>How requests are spaced.</summary>
public enum RequestArrivals
{
    /// <summary>Independent of each other: a Poisson process.</summary>
    Exponential,

    /// <summary>At equal intervals, from the beginning on.</summary>
    Regular,
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>A service that a stage may call. Given out by <see cref="StageSite.Callee"/>.</summary>
public readonly record struct ServiceId
{
    private readonly int oneMore; // So that the default is none.

    internal ServiceId(int value) => oneMore = value + 1;

    /// <summary>Its number within the application: dense, in the order of the spec; -1 for none.</summary>
    public int Value => oneMore - 1;
}

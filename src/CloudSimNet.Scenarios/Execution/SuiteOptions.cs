// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Execution;

/// <summary>How a suite is run.</summary>
public sealed record SuiteOptions
{
    /// <summary>How many scenarios run at the same time; as many as there are processors unless stated.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether files with what is expected are written anew where something differs, and made for scenarios of which nothing is expected.</summary>
    public bool IsUpdating { get; init; }
}

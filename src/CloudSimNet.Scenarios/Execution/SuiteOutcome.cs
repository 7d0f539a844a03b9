// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Execution;

/// <summary>What came of a scenario of a suite.</summary>
public enum SuiteOutcome
{
    /// <summary>All that was expected of it holds.</summary>
    Passed,

    /// <summary>Something that was expected of it doesn't hold.</summary>
    Failed,

    /// <summary>The scenario, or what is expected of it, is wrong, so that it can't be tested.</summary>
    Wrong,

    /// <summary>It ran, and nothing was expected of it.</summary>
    Unchecked,
}

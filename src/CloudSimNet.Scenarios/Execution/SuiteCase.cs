// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Baselines;
using CloudSimNet.Scenarios.Expectations;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>A scenario of a suite, and what came of it.</summary>
public sealed record SuiteCase
{
    /// <summary>The scenario's file.</summary>
    public required string File { get; init; }

    /// <summary>What came of it.</summary>
    public required SuiteOutcome Outcome { get; init; }

    /// <summary>What is wrong, in words, where it couldn't be tested.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What the scenario says must hold, and whether it does.</summary>
    public IReadOnlyList<Verdict> Verdicts { get; init; } = [];

    /// <summary>The file that holds what it is expected to come to; null when there is none.</summary>
    public string? ExpectedFile { get; init; }

    /// <summary>What wrote that file; null when it doesn't say.</summary>
    public BaselineOrigin? ExpectedOrigin { get; init; }

    /// <summary>What differs from it.</summary>
    public IReadOnlyList<BaselineDifference> Differences { get; init; } = [];

    /// <summary>Whether that file was written anew.</summary>
    public bool IsUpdated { get; init; }

    /// <summary>The wall-clock time that it took.</summary>
    public TimeSpan Wall { get; init; }
}

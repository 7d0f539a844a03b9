// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>What came of reading a scenario file.</summary>
/// <param name="Scenario">The scenario; null as soon as there is one problem.</param>
/// <param name="Problems">Everything that is wrong, in the order of the lines.</param>
public sealed record LoadedScenario(Scenario? Scenario, IReadOnlyList<DocumentProblem> Problems)
{
    /// <summary>What is spelt as an older version of the format had it, and how it is spelt now.</summary>
    public IReadOnlyList<DocumentProblem> Notes { get; init; } = [];
}

// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>What came of reading a scenario file.</summary>
/// <param name="Scenario">The scenario; null as soon as there is one problem.</param>
/// <param name="Problems">Everything that is wrong, in the order of the lines; of more than a thousand problems the first thousand, and one that says
/// so.</param>
public sealed record LoadedScenario(Scenario? Scenario, IReadOnlyList<DocumentProblem> Problems)
{
    private const int MaxProblems = 1000;

    /// <summary>Everything that is wrong, in the order of the lines; of more than a thousand problems the first thousand, and one that says so.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; } = Counted(Problems);

    /// <summary>What is spelt as an older version of the format had it, and how it is spelt now.</summary>
    public IReadOnlyList<DocumentProblem> Notes { get; init; } = [];

    /// <summary>What has no effect as it stands, in the order of the lines; looked for only where there is no problem.</summary>
    public IReadOnlyList<DocumentProblem> Warnings => Scenario?.Warnings ?? [];

    private static IReadOnlyList<DocumentProblem> Counted(IReadOnlyList<DocumentProblem> problems) => problems.Count <= MaxProblems
        ? problems
        : [.. problems.Take(MaxProblems), new DocumentProblem(problems[0].File, 0, 0, "", string.Create(CultureInfo.InvariantCulture, $"there are more than {MaxProblems} problems, which is where counting stops; mend these first"))];
}

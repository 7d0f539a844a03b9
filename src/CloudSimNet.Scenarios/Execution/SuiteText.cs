// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>What came of a suite, in lines that people read.</summary>
public static class SuiteText
{
    private const int MaxLines = 40;

    /// <summary>The lines of one scenario: what came of it, and what isn't as it was expected to be.</summary>
    public static IEnumerable<string> Of(SuiteCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        yield return string.Create(CultureInfo.InvariantCulture, $"{WordOf(one),-10}{one.File}{(one.Outcome == SuiteOutcome.Wrong ? "" : $" ({one.Wall.TotalSeconds:0.0} s)")}");
        foreach (var line in Details(one))
            yield return $"  {line}";
    }

    /// <summary>What isn't as it was expected to be.</summary>
    public static IEnumerable<string> Details(SuiteCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        foreach (var problem in one.Problems)
            yield return problem;
        foreach (var verdict in one.Verdicts)
        {
            if (!verdict.Holds)
                yield return $"expect: {verdict}";
        }

        if (one.Differences.Count == 0)
            yield break;
        yield return $"{(one.IsUpdated ? "accepted into" : "differs from")} {one.ExpectedFile}{(one.ExpectedOrigin is { } origin ? $", which {origin.Version} wrote" : "")}{(one.IsUpdated ? "" : "; --update accepts it")}:";
        foreach (var difference in one.Differences.Take(MaxLines))
            yield return $"  {difference}";
        if (one.Differences.Count > MaxLines)
            yield return string.Create(CultureInfo.InvariantCulture, $"  and {one.Differences.Count - MaxLines} more");
    }

    /// <summary>The last line: how many came to what.</summary>
    public static string Summary(IReadOnlyList<SuiteCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var parts = new List<string>();
        Add(cases.Count(static one => one.Outcome == SuiteOutcome.Passed), "passed");
        Add(cases.Count(static one => one.Outcome == SuiteOutcome.Failed), "failed");
        Add(cases.Count(static one => one.Outcome == SuiteOutcome.Wrong), "wrong");
        Add(cases.Count(static one => one.Outcome == SuiteOutcome.Unchecked), "with nothing to check");
        Add(cases.Count(static one => one.IsUpdated), "updated");
        return string.Create(CultureInfo.InvariantCulture, $"{cases.Count} scenario{(cases.Count == 1 ? "" : "s")}: {string.Join(", ", parts)}");

        void Add(int count, string what)
        {
            if (count > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }

    private static string WordOf(SuiteCase one) => one.Outcome switch
    {
        SuiteOutcome.Passed => one.IsUpdated ? "updated" : "passed",
        SuiteOutcome.Failed => "FAILED",
        SuiteOutcome.Wrong => "WRONG",
        _ => "unchecked",
    };
}

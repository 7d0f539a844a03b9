// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Cli;

/// <summary>Where scenarios are read from: files, and the standard input, which is named <c>-</c>.</summary>
/// <param name="standardInput">Opens the standard input.</param>
internal sealed class ScenarioInput(Func<Stream> standardInput)
{
    /// <summary>How the standard input is named on the command line.</summary>
    public const string Dash = "-";

    private const string NameOfInput = "<stdin>";

    /// <summary>What messages call a file.</summary>
    public static string NameOf(string file) => file == Dash ? NameOfInput : file;

    /// <summary>What is wrong with a list of files; null when nothing is.</summary>
    public static string? ProblemOf(IReadOnlyList<string> files) => files.Count(static file => file == Dash) > 1
        ? "'-' is given twice, and the standard input can be read only once; give it once"
        : null;

    /// <summary>Reads a scenario.</summary>
    /// <param name="file">The file.</param>
    /// <param name="catalogue">What it can choose by name.</param>
    /// <param name="assignments">What is set beside it.</param>
    public LoadedScenario Load(string file, ChoiceCatalogue catalogue, IReadOnlyList<string>? assignments = null)
    {
        if (file != Dash)
            return Scenario.Load(file, assignments, catalogue);
        using var stream = standardInput();
        return Scenario.Load(stream, NameOfInput, assignments, catalogue);
    }
}

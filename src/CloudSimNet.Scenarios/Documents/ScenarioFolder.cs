// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Where the files are that a scenario names: below its own folder, unless the command line says otherwise.</summary>
internal static class ScenarioFolder
{
    /// <summary>The path of a file or folder; null when a problem was reported.</summary>
    /// <param name="document">The scenario.</param>
    /// <param name="path">Where in the document it is named.</param>
    /// <param name="named">What stands there.</param>
    /// <param name="noun">What it is, such as <c>the trace</c>.</param>
    /// <param name="report">Takes a problem at that place.</param>
    public static string? Resolve(Document document, string path, string named, string noun, Action<string, string> report)
    {
        if (document.Find(path) is not { FromCommandLine: false })
            return named;
        if (named.Contains('\0'))
        {
            report(path, "has a character that no path can have");
            return null;
        }

        var home = Path.GetFullPath(Path.GetDirectoryName(Path.GetFullPath(document.Source.Name))!);
        var full = Path.GetFullPath(Path.Combine(home, named));
        if (!Path.IsPathRooted(named) && full.StartsWith(home + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return full;
        report(path, $"'{named}' leaves the scenario's own folder; put {noun} below it, or give the path on the command line: --set {path}={named}");
        return null;
    }
}

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
        if (Path.IsPathRooted(named) || full == home || !RealPath.IsWithin(full, home))
        {
            report(path, $"'{named}' leaves the scenario's own folder; put {noun} below it, or give the path on the command line: --set {path}={named}");
            return null;
        }

        if (FirstThatLeaves(full, home) is not { } link)
            return full;
        report(path, $"{(link == full ? $"'{named}'" : $"'{Path.GetFileName(link)}' in '{named}'")} is a link that leaves the scenario's own folder; put {noun} itself below it, or give the path on the command line: --set {path}={named}");
        return null;
    }

    // The path itself, or a file right in it, that leads out of a folder; null when none does.
    private static string? FirstThatLeaves(string full, string home)
    {
        if (RealPath.Of(home) is not { } realHome)
            return full;
        if (Leaves(full, realHome))
            return full;
        try
        {
            return Directory.Exists(full) ? Directory.GetFiles(full).Order(StringComparer.Ordinal).FirstOrDefault(file => new FileInfo(file).LinkTarget is not null && Leaves(file, realHome)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // Whoever reads the folder says so.
        }
    }

    private static bool Leaves(string path, string realHome) => RealPath.Of(path) is not { } real || !RealPath.IsWithin(real, realHome);
}

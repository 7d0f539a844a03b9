// SPDX-License-Identifier: MIT
using System.IO.Enumeration;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>The scenario files that paths name: files, folders with all that is below them, and patterns.</summary>
public static class SuiteFiles
{
    /// <summary>What ends the name of the file that holds what a scenario is expected to come to.</summary>
    public const string ExpectedEnding = ".expected.json";

    /// <summary>Finds the files, each once, in the order of the paths given, and by name below a folder.</summary>
    /// <param name="paths">
    /// Files, folders (every <c>*.yaml</c> and <c>*.yml</c> in them and below), and patterns, in which <c>*</c> stands for any part of a name, <c>?</c> for
    /// any character, and
    /// <c>**</c> for any folders.
    /// </param>
    /// <param name="problems">Paths that name nothing, in words.</param>
    /// <exception cref="IOException">A folder can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<string> Find(IReadOnlyList<string> paths, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(problems);
        var files = new List<string>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            IReadOnlyList<string> found = File.Exists(path) ? [path]
                : Directory.Exists(path) ? Below(path, ["**", "*.yaml"]).Concat(Below(path, ["**", "*.yml"])).Order(StringComparer.Ordinal).ToList()
                : path.AsSpan().ContainsAny('*', '?') ? Matching(path)
                : [];
            if (found.Count == 0)
                problems.Add($"{path}: {(Directory.Exists(path) ? "has no *.yaml and no *.yml in it or below" : "is no file, no folder, and no pattern that a file matches")}; give scenario files, or folders that have some");
            foreach (var file in found)
            {
                if (known.Add(Path.GetFullPath(file)))
                    files.Add(file);
            }
        }

        return files;
    }

    /// <summary>The file that holds what a scenario is expected to come to, beside it.</summary>
    public static string ExpectedOf(string scenario) => Path.ChangeExtension(scenario, null) + ExpectedEnding;

    private static List<string> Matching(string pattern)
    {
        var parts = pattern.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);
        var first = Array.FindIndex(parts, static part => part.AsSpan().ContainsAny('*', '?'));
        var folder = string.Join(Path.DirectorySeparatorChar, parts[..first]);
        if (first > 0 && folder.Length == 0)
            folder = Path.DirectorySeparatorChar.ToString();
        return [.. Below(folder, parts[first..]).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Below(string folder, string[] pattern)
    {
        var here = folder.Length == 0 ? "." : folder;
        if (!Directory.Exists(here))
            return [];
        if (pattern is [var name])
        {
            return Directory.EnumerateFiles(here).Select(static path => Path.GetFileName(path))
                .Where(file => FileSystemName.MatchesSimpleExpression(name, file, ignoreCase: false) && !file.EndsWith(ExpectedEnding, StringComparison.Ordinal))
                .Select(file => Path.Combine(folder, file));
        }

        var folders = Directory.EnumerateDirectories(here).Select(static path => Path.GetFileName(path)).Where(static inner => !inner.StartsWith('.'));
        if (pattern[0] != "**")
            return folders.Where(inner => FileSystemName.MatchesSimpleExpression(pattern[0], inner, ignoreCase: false)).SelectMany(inner => Below(Path.Combine(folder, inner), pattern[1..]));
        return Below(folder, pattern[1..]).Concat(folders.Where(inner => !IsLink(Path.Combine(here, inner))).SelectMany(inner => Below(Path.Combine(folder, inner), pattern)));
    }

    // A link could lead back up, and so round for ever.
    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Cli;

/// <summary>What the command line says of a run.</summary>
internal sealed record RunOptions
{
    /// <summary>The scenario files; <c>-</c> is the standard input.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>What is set beside the files.</summary>
    public required IReadOnlyList<string> Assignments { get; init; }

    /// <summary>What scenarios can choose by name.</summary>
    public required ChoiceCatalogue Catalogue { get; init; }

    /// <summary>Where files are written; null for nowhere.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether the output is the summary as JSON, not a table.</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether what was refused, unfinished or empty makes the exit code 1.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The folder of one file: the folder itself where there is one file, else one below it that is named for the file.</summary>
    public string? FolderOf(string file) => Folder is null || Files.Count == 1 ? Folder : Path.Combine(Folder, StemOf(file));

    /// <summary>What is wrong with the options; null when nothing is.</summary>
    public string? Problem()
    {
        if (ScenarioInput.ProblemOf(Files) is { } wrongFiles)
            return wrongFiles;
        if (Folder is null)
            return null;
        if (File.Exists(Folder))
            return $"--out {Folder}: is a file; give a folder, which is made when it isn't there";
        var twins = Files.GroupBy(StemOf, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1);
        return twins is null ? null : $"--out {Folder}: {string.Join(" and ", twins)} would write into one folder, '{twins.Key}'; run them one by one";
    }

    private static string StemOf(string file) => file == ScenarioInput.Dash ? "stdin" : Path.GetFileNameWithoutExtension(file);
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Projects;

/// <summary>Compares the table of projects with the project files.</summary>
internal static class ProjectRules
{
    public static IEnumerable<string> Differences(IReadOnlyList<ProjectRow> table, IReadOnlyList<ProjectRow> files)
    {
        foreach (var missing in files.Select(f => f.Name).Except(table.Select(r => r.Name)))
            yield return $"{missing} lies under src and not in the table.";
        foreach (var row in table)
        {
            if (files.SingleOrDefault(f => f.Name == row.Name) is not { } file)
            {
                yield return $"{row.Name} is in the table and not under src.";
                continue;
            }

            foreach (var line in Compare(row.Name, "project", row.References, file.References))
                yield return line;
            foreach (var line in Compare(row.Name, "package", row.Packages, file.Packages))
                yield return line;
        }
    }

    /// <summary>References in the files to a project that isn't above the one that refers to it.</summary>
    public static IEnumerable<string> Upward(IReadOnlyList<ProjectRow> table, IReadOnlyList<ProjectRow> files)
    {
        var order = table.Select(row => row.Name).ToList();
        return from file in files
               from reference in file.References
               where order.IndexOf(reference) < 0 || order.IndexOf(reference) >= order.IndexOf(file.Name)
               select $"{file.Name} refers to {reference}, which isn't above it in the table.";
    }

    /// <summary>Assembly names that one file system or assembly loader takes for the same.</summary>
    public static IEnumerable<string> SameAssembly(IEnumerable<ProjectFile> files) =>
        files.GroupBy(file => file.AssemblyName, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .Select(group => $"Assembly names that differ in case only: {string.Join(", ", group.Select(f => $"{f.AssemblyName} of {f.Row.Name}"))}.");

    private static IEnumerable<string> Compare(string project, string what, IReadOnlyList<string> allowed, IReadOnlyList<string> actual) =>
        actual.Except(allowed).Select(name => $"{project} has the {what} reference {name}, which the table doesn't allow.")
            .Concat(allowed.Except(actual).Select(name => $"{project} lacks the {what} reference {name}, which the table states."));
}

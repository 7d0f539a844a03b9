// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>Where a path leads when all symbolic links on it are followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    /// <summary>The path without links; what isn't there stays as it is written. Null when links lead in a circle.</summary>
    public static string? Of(string path)
    {
        var links = 0;
        var left = new Stack<string>();
        var reached = Push(Path.GetFullPath(path), left);
        while (left.TryPop(out var name))
        {
            var next = Path.Combine(reached, name);
            if (LinkOf(next) is not { } target)
            {
                reached = next;
                continue;
            }

            if (++links > MaxLinks)
                return null;
            reached = Push(Path.GetFullPath(Path.Combine(reached, target)), left);
        }

        return reached;
    }

    /// <summary>Whether a path leads to a folder itself or to something below it; both without links.</summary>
    public static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Lays the names of a path on those that are left, and returns its root.
    private static string Push(string path, Stack<string> left)
    {
        var root = Path.GetPathRoot(path)!;
        var names = path[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = names.Length - 1; i >= 0; i--)
            left.Push(names[i]);
        return root;
    }

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Puts a set of new files in the place of an old one in one step, or undoes it.</summary>
/// <remarks>
/// New files stand in the same folder as <c>NAME.MARK.partial</c>. The old ones are put aside as <c>NAME.MARK.former.partial</c>, the new ones in their
/// place, and only then are the old ones removed; whatever fails
/// on the way puts everything back. What a process that was killed on the way has left is put back or removed by <see cref="Recover"/>.
/// </remarks>
/// <param name="folder">The folder.</param>
/// <param name="mark">What the names of this set have, and no others.</param>
internal sealed class ResultSwap(string folder, string mark)
{
    private const string Partial = ".partial";
    private const string Former = ".former";
    private const int MarkLength = 8;

    /// <summary>A mark that no other set has.</summary>
    public static string NewMark() => Path.GetRandomFileName()[..MarkLength];

    /// <summary>Where a new file stands until the swap.</summary>
    public string FreshPath(string name) => Path.Combine(folder, $"{name}.{mark}{Partial}");

    /// <summary>Refuses names that can't be files because folders have them.</summary>
    /// <exception cref="IOException">There is one.</exception>
    public void ThrowIfFolder(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (Directory.Exists(FinalPath(name)))
                throw new IOException($"'{FinalPath(name)}' is a folder, where a file of the results must stand; remove it, or give another --out.");
        }
    }

    /// <summary>Swaps.</summary>
    /// <param name="names">The new files.</param>
    /// <param name="gone">Files that are no longer there afterwards.</param>
    /// <exception cref="IOException">It failed, and all is as before.</exception>
    /// <exception cref="UnauthorizedAccessException">It failed, and all is as before.</exception>
    public void Swap(IReadOnlyList<string> names, IReadOnlyList<string> gone)
    {
        ThrowIfFolder([.. names, .. gone]);
        var (aside, placed) = (new List<string>(), new List<string>());
        try
        {
            foreach (var name in (IEnumerable<string>)[.. names, .. gone])
            {
                if (!File.Exists(FinalPath(name)))
                    continue;
                File.Move(FinalPath(name), FormerPath(name));
                aside.Add(name);
            }

            foreach (var name in names)
            {
                File.Move(FreshPath(name), FinalPath(name), overwrite: true);
                placed.Add(name);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            foreach (var name in placed)
                File.Delete(FinalPath(name));
            foreach (var name in aside)
                File.Move(FormerPath(name), FinalPath(name), overwrite: true);
            throw;
        }

        foreach (var name in aside)
            File.Delete(FormerPath(name));

        // Older versions left files of these names when they were killed.
        foreach (var name in (IEnumerable<string>)[.. names, .. gone])
            File.Delete(FinalPath(name) + Partial);
    }

    /// <summary>Puts back or removes what runs have left in a folder that were killed while they wrote. The folder must be locked.</summary>
    public static void Recover(string folder)
    {
        var left = Directory.GetFiles(folder, "*" + Partial);
        var unfinished = new List<string>();
        foreach (var path in left)
        {
            if (MarkOf(path, out _, out var isFormer) is { } mark && !isFormer)
                unfinished.Add(mark);
        }

        foreach (var path in left)
        {
            var mark = MarkOf(path, out var name, out var isFormer);
            if (mark is not null && isFormer && unfinished.Contains(mark))
                File.Move(path, Path.Combine(folder, name), overwrite: true);
            else if (mark is not null)
                File.Delete(path);
        }
    }

    private static string? MarkOf(string path, out string name, out bool isFormer)
    {
        name = Path.GetFileName(path)[..^Partial.Length];
        isFormer = name.EndsWith(Former, StringComparison.Ordinal);
        if (isFormer)
            name = name[..^Former.Length];
        var dot = name.Length - MarkLength - 1;
        if (dot <= 0 || name[dot] != '.' || !name[(dot + 1)..].All(static letter => char.IsAsciiDigit(letter) || char.IsAsciiLetterLower(letter)))
            return null;
        var mark = name[(dot + 1)..];
        name = name[..dot];
        return mark;
    }

    private string FinalPath(string name) => Path.Combine(folder, name);

    private string FormerPath(string name) => Path.Combine(folder, $"{name}.{mark}{Former}{Partial}");
}

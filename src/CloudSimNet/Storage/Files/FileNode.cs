// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>A file or a folder.</summary>
internal sealed class FileNode(FileNode? parent, string name, bool isFolder, Permissions permissions)
{
    private readonly List<long> starts = []; // In the file, of the extents.

    public FileNode? Parent { get; } = parent;

    public string Name { get; } = name;

    public Permissions Permissions { get; set; } = permissions;

    /// <summary>A folder's entries by name; null for a file.</summary>
    public SortedDictionary<string, FileNode>? Entries { get; } = isFolder ? new(StringComparer.Ordinal) : null;

    /// <summary>Where a file's bytes stand, in their order.</summary>
    public List<Extent> Extents { get; } = [];

    /// <summary>Which extent holds a byte of the file, and where in the file that begins; O(log extents).</summary>
    public (int Index, long Start) ExtentAt(long offset)
    {
        while (starts.Count < Extents.Count) // Only the last one ever grows.
            starts.Add(starts.Count == 0 ? 0 : starts[^1] + Extents[starts.Count - 1].Length);
        var at = starts.BinarySearch(offset);
        var index = at >= 0 ? at : ~at - 1;
        return (index, starts[index]);
    }

    /// <summary>The bytes of its extents.</summary>
    public long Allocated { get; set; }

    /// <summary>A file's bytes.</summary>
    public long Size { get; set; }

    /// <summary>Who has it open.</summary>
    public List<OpenFile> Opens { get; } = [];

    /// <summary>Who has locked all of it; null for nobody.</summary>
    public OpenFile? Lock { get; set; }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>A file or a folder.</summary>
internal sealed class FileNode(FileNode? parent, string name, bool isFolder, Permissions permissions)
{
    public FileNode? Parent { get; } = parent;

    public string Name { get; } = name;

    public Permissions Permissions { get; set; } = permissions;

    /// <summary>A folder's entries by name; null for a file.</summary>
    public SortedDictionary<string, FileNode>? Entries { get; } = isFolder ? new(StringComparer.Ordinal) : null;

    /// <summary>Where a file's bytes stand, in their order.</summary>
    public List<Extent> Extents { get; } = [];

    /// <summary>The bytes of its extents.</summary>
    public long Allocated { get; set; }

    /// <summary>A file's bytes.</summary>
    public long Size { get; set; }

    /// <summary>Who has it open.</summary>
    public List<OpenFile> Opens { get; } = [];

    /// <summary>Who has locked all of it; null for nobody.</summary>
    public OpenFile? Lock { get; set; }
}

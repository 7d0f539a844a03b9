// SPDX-License-Identifier: MIT
using System.Text;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes a set of files into a folder, all of them or none: under temporary names first, and renamed when all are complete.</summary>
public sealed class ResultFolder : IDisposable
{
    private const string Temporary = ".partial";
    private readonly string folder;
    private readonly List<string> names = [];

    /// <summary>A set of files for a folder, which is made when it isn't there.</summary>
    public ResultFolder(string folder)
    {
        Directory.CreateDirectory(folder);
        this.folder = folder;
    }

    /// <summary>Makes sure that files can be written into a folder, and makes the folder when it isn't there.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>Whether the folder was made.</returns>
    /// <exception cref="IOException">The folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static bool Prepare(string folder)
    {
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var probe = Path.Combine(folder, "summary.json" + Temporary);
        File.WriteAllBytes(probe, []);
        File.Delete(probe);
        return isNew;
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="write">Writes its text; UTF-8 without a mark, lines end as they are written.</param>
    public void Add(string name, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        names.Add(name);
        using var writer = new StreamWriter(Path.Combine(folder, name + Temporary), append: false, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
        write(writer);
    }

    /// <summary>Puts all files in place.</summary>
    public void Commit()
    {
        foreach (var name in names)
            File.Move(Path.Combine(folder, name + Temporary), Path.Combine(folder, name), overwrite: true);
        names.Clear();
    }

    /// <summary>Removes what was not put in place.</summary>
    public void Dispose()
    {
        foreach (var name in names)
            File.Delete(Path.Combine(folder, name + Temporary));
    }
}

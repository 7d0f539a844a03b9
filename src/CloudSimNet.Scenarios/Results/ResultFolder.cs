// SPDX-License-Identifier: MIT
using System.Text;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes a set of files into a folder, all of them or none: under temporary names first, and swapped in as one step when all are complete.</summary>
/// <remarks>The folder is locked from here to the disposal, so that the files of two runs never mix. Dispose may be called on any thread; it waits for a
/// swap under way.</remarks>
public sealed class ResultFolder : IDisposable
{
    private readonly string folder;
    private readonly bool isNew;
    private readonly FolderLock keeper;
    private readonly ResultSwap swap;
    private readonly Lock gate = new();
    private readonly List<string> names = [];
    private readonly List<string> gone = [];
    private bool isDisposed;

    /// <summary>Takes a folder, which is made when it isn't there. What runs have left in it that were killed is swept.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder can't be written, or another run has it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public ResultFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        this.folder = folder;
        isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        keeper = FolderLock.Take(folder);
        try
        {
            ResultSwap.Recover(folder);
        }
        catch
        {
            keeper.Dispose();
            throw;
        }

        swap = new(folder, ResultSwap.NewMark());
    }

    /// <summary>Makes sure that files of these names can be put in place, as far as that can be known before.</summary>
    /// <exception cref="IOException">A folder has one of the names.</exception>
    public void Expect(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        swap.ThrowIfFolder(names);
    }

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="write">Writes its text; UTF-8 without a mark, lines end as they are written.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Add(string name, Action<TextWriter> write, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(write);
        HeedfulFile file;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            names.Add(name);
            file = new(swap.FreshPath(name), cancellation);
        }

        using (file)
        {
            // Disposing a writer whose last lines can't be written any more would hide why.
            var writer = new StreamWriter(file, new UTF8Encoding(false), bufferSize: 1 << 16) { NewLine = "\n" };
            write(writer);
            writer.Flush();
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>A file that an earlier run may have left is not there any more once the others are in place.</summary>
    public void Remove(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        gone.Add(name);
    }

    /// <summary>Puts all files in place, or none.</summary>
    /// <exception cref="IOException">It failed, and the folder is as it was before.</exception>
    /// <exception cref="UnauthorizedAccessException">It failed, and the folder is as it was before.</exception>
    public void Commit()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            swap.Swap(names, gone);
            names.Clear();
        }
    }

    /// <summary>Removes what was not put in place, the folder too when it was made here and is empty, and gives the folder free.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isDisposed)
                return;
            isDisposed = true;
            foreach (var name in names)
                File.Delete(swap.FreshPath(name));
            keeper.Dispose();
            if (isNew && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
                Directory.Delete(folder);
        }
    }
}

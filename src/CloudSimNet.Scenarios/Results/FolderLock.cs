// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Results;

/// <summary>Keeps a folder for one run at a time, by a file in it that is locked. What a killed run leaves of it isn't locked, so it keeps nobody
/// out.</summary>
internal sealed class FolderLock : IDisposable
{
    /// <summary>The name of the locked file; it is removed with the lock.</summary>
    public const string FileName = ".cloudsimnet.lock";

    private const int MaxTries = 1000;
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a folder.</summary>
    /// <exception cref="IOException">Another run has it, or the folder can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        for (var tries = 0; tries < MaxTries; tries++)
        {
            var file = Open(path, folder);
            if (IsAt(path, file))
                return new(file);

            // Its owner removed it between our opening and our locking, so it locks nothing.
            file.Dispose();
        }

        throw new IOException($"The folder '{folder}' is used by many runs at once; give each an --out of its own.");
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static FileStream Open(string path, string folder)
    {
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException busy) when (busy.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation)
        {
            throw new IOException($"Another run writes into the folder '{folder}'; wait for its end, or give this one another --out.", busy);
        }
    }

    // A time of change that nobody else has, set on the open file, is seen at the path only when both are the same file.
    private static bool IsAt(string path, FileStream file)
    {
        if (OperatingSystem.IsWindows())
            return true; // There a locked file can't be removed.
        var seconds = 0L;
        foreach (var letter in Path.GetRandomFileName().AsSpan(0, 6))
            seconds = (seconds * 36) + (char.IsAsciiDigit(letter) ? letter - '0' : letter - 'a' + 10);
        var stamp = DateTime.UnixEpoch.AddSeconds(seconds % int.MaxValue);
        File.SetLastWriteTimeUtc(file.SafeFileHandle, stamp);
        return File.Exists(path) && File.GetLastWriteTimeUtc(path) == stamp;
    }
}

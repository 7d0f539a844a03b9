// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What a client does in a folder that it has mounted.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Path">Where its file is.</param>
/// <param name="File">Its file; null for none.</param>
/// <param name="Source">What it asks.</param>
internal sealed record MountedFolder(SharedFolder Folder, string Path, OpenFile? File, LoadSource Source)
{
    /// <summary>The client is gone, and its file is removed.</summary>
    public void Leave()
    {
        Source.Stop();
        if (File is null)
            return;
        File.Close();
        Folder.Remove(FileUser.Superuser, Path);
    }
}

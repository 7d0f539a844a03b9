// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests;

/// <summary>Files of the repository that tests compare the library with.</summary>
internal static class RepositoryFile
{
    /// <summary>The lines of a file.</summary>
    /// <param name="path">Its path in the folder of CloudSimNet.sln.</param>
    public static string[] Lines(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CloudSimNet.sln")))
                return File.ReadAllLines(Path.Combine(folder.FullName, path));
        }

        throw new InvalidOperationException($"No CloudSimNet.sln in or above {AppContext.BaseDirectory}.");
    }
}

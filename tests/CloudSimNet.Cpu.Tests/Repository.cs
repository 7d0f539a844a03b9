// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Tests;

/// <summary>The files of this clone.</summary>
internal static class Repository
{
    /// <summary>The folder of CloudSimNet.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether expected files are to be written anew instead of compared.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("CLOUDSIMNET_ACCEPT") == "1";

    /// <summary>A file or folder of the clone.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CloudSimNet.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No CloudSimNet.sln in or above {AppContext.BaseDirectory}.");
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

/// <summary>The files of this clone.</summary>
internal static class Repository
{
    /// <summary>The folder of CloudSimNet.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Whether expected files are to be written anew instead of compared.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable("CLOUDSIMNET_ACCEPT") == "1";

    /// <summary>A file or folder of the clone.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The names of the scenario files, in ordinal order.</summary>
    public static IEnumerable<string> Scenarios() =>
        Directory.GetFiles(PathOf("scenarios"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CloudSimNet.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No CloudSimNet.sln in or above {AppContext.BaseDirectory}.");
    }

    /// <summary>The one warning about the published scenarios: a virtual machine that is refused on purpose.</summary>
    public static string MixedWarning =>
        $"{PathOf("scenarios", "mixed.yaml")}:30:11: warning: vms[2].type: virtual machines of this type are refused: No host that could run it is large enough";
}

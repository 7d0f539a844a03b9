// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests;

/// <summary>The files of this clone.</summary>
internal static class Repository
{
    /// <summary>The folder of CloudSimNet.sln.</summary>
    public static string Root { get; } = FindRoot();

    public static string ReadArchitecture() => File.ReadAllText(Path.Combine(Root, "ARCHITECTURE.md"));

    /// <summary>The project files under src, in ordinal order.</summary>
    public static IReadOnlyList<string> Projects() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The C# files under a folder of the root, build output left out.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

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

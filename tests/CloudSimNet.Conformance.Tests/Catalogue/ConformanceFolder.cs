// SPDX-License-Identifier: MIT
namespace CloudSimNet.Conformance.Tests.Catalogue;

/// <summary>Where the cases are: the folder that an environment variable names, else ../shared/conformance beside the folder of CloudSimNet.sln.</summary>
internal static class ConformanceFolder
{
    public const string Variable = "CLOUDSIMNET_CONFORMANCE";

    /// <summary>The folder, or null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Why there is nothing to run.</summary>
    public static string WhyNone => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? $"{Variable} names '{named}', which isn't a folder."
        : $"There is no folder ../shared/conformance beside that of CloudSimNet.sln, and {Variable} isn't set.";

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return Directory.Exists(named) ? System.IO.Path.GetFullPath(named) : null;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (!File.Exists(System.IO.Path.Combine(at.FullName, "CloudSimNet.sln")))
                continue;
            var beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(at.FullName, "..", "shared", "conformance"));
            return Directory.Exists(beside) ? beside : null;
        }

        return null;
    }
}

// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CloudSimNet.Golden.Tests;

/// <summary>Compares a text with a file of the clone, or writes the file when CLOUDSIMNET_ACCEPT is 1.</summary>
internal static partial class Golden
{
    // Fingerprints follow the last bit of every double, so they are the same on one kind of machine and system only.
    private static bool HasComparableFingerprints => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    public static void AssertMatches(string file, string actual)
    {
        if (Repository.IsAccepting)
            File.WriteAllText(file, actual);
        Assert.That(File.Exists(file), Is.True, $"There is no {file}; set CLOUDSIMNET_ACCEPT=1 to write it.");
        Assert.That(Comparable(actual), Is.EqualTo(Comparable(File.ReadAllText(file))), "Set CLOUDSIMNET_ACCEPT=1 to accept the change.");
    }

    private static string Comparable(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return HasComparableFingerprints ? text : Fingerprint().Replace(text, "");
    }

    [GeneratedRegex("[0-9a-f]{16}")]
    private static partial Regex Fingerprint();
}

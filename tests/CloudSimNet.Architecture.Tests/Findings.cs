// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests;

/// <summary>What a rule found wrong, one line each.</summary>
internal static class Findings
{
    /// <summary>Fails the test with every finding, because a list cut short hides work still to do.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var lines = findings.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (lines.Length != 0)
            Assert.Fail($"{lines.Length} found:\n{string.Join('\n', lines)}");
    }
}

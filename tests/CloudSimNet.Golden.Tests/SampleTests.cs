// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace CloudSimNet.Golden.Tests;

/// <summary>The samples run as a newcomer runs them, and the README shows them as they are.</summary>
public sealed partial class SampleTests
{
    private const int MaxLines = 25;

    private static IEnumerable<string> Samples =>
        Directory.GetFiles(Repository.PathOf("samples"), "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Samples))]
    [NonParallelizable] // They all build the same projects.
    public void Run_Sample_PrintsWhatIsExpected(string name)
    {
        var (exitCode, output, errors) = DotNet.Run("run", Path.Combine("samples", name));

        Assert.That(exitCode, Is.Zero, output + errors);
        Golden.AssertMatches(Repository.PathOf("samples", Path.ChangeExtension(name, ".expected.txt")), output);
    }

    [Test]
    public void Bank_AsCallbacks_PrintsTheSameAsWithProcesses() =>
        Assert.That(File.ReadAllText(Repository.PathOf("samples", "03-bank-callbacks.expected.txt")), Is.EqualTo(File.ReadAllText(Repository.PathOf("samples", "02-bank.expected.txt"))));

    [Test]
    public void Hello_Lines_AreFew() =>
        Assert.That(File.ReadAllLines(Repository.PathOf("samples", "01-hello.cs")), Has.Length.LessThanOrEqualTo(MaxLines));

    [TestCase("01-hello")]
    [TestCase("05-clerks")]
    public void Sample_InTheReadme_IsTheSame(string name)
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");
        var code = File.ReadAllLines(Repository.PathOf("samples", name + ".cs"))
            .SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("#:", StringComparison.Ordinal) || line.Length == 0);
        var blocks = CSharpBlock().Matches(readme).Select(match => match.Groups["code"].Value);

        Assert.That(blocks, Has.Some.EqualTo(string.Concat(code.Select(line => line + "\n"))));
        Assert.That(readme, Does.Contain(File.ReadAllText(Repository.PathOf("samples", name + ".expected.txt")).ReplaceLineEndings("\n")));
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}

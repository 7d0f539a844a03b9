// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

public sealed class OtherVerbTests
{
    private static readonly string Good = Repository.PathOf("scenarios", "late-arrival.yaml");
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("--help")]
    [TestCase("run", "--help")]
    [TestCase("validate", "--help")]
    [TestCase("trace", "info", "--help")]
    [TestCase("run", "-h")]
    public void Help_OfAnyVerb_ShowsExamples(params string[] args)
    {
        var invocation = Invocation.Of(args);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output, Does.Match("Examples?:").And.Contain("  cloudsimnet "));
    }

    [Test]
    public void Version_Anywhere_IsPrinted()
    {
        var invocation = Invocation.Of("--version");

        Assert.That(invocation.ExitCode, Is.Zero);
        Assert.That(invocation.Output, Does.Match(@"^\d+\.\d+\.\d+"));
    }

    [Test]
    public void Validate_GoodFiles_NamesEachOfThem()
    {
        string[] files = [.. Repository.Scenarios().Select(name => Repository.PathOf("scenarios", name))];
        var invocation = Invocation.Of(["validate", .. files]);

        Assert.That(invocation.ExitCode, Is.Zero);
        Assert.That(invocation.ErrorLines(), Is.EqualTo(new[] { Repository.MixedWarning }));
        Assert.That(invocation.Output.ReplaceLineEndings("\n"), Is.EqualTo(string.Concat(files.Select(file => $"{file}: good\n"))));
    }

    [Test]
    public void Validate_SeveralFiles_ReportsTheProblemsOfAll()
    {
        var (first, second) = (folder.Write("a.yaml", "version: 1\nname: a\n"), folder.Write("b.yaml", "version: 3\nname: b\n"));
        var invocation = Invocation.Of("validate", first, Good, second, folder["none.yaml"]);

        Assert.That(invocation.ExitCode, Is.EqualTo(2));
        Assert.That(invocation.Output.ReplaceLineEndings("\n"), Is.EqualTo($"{Good}: good\n"));
        Assert.That(invocation.ErrorLines().Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]), Is.EqualTo(new[] { $"{first}:1:1", $"{second}:1:1", $"{second}:1:10", folder["none.yaml"] }));
    }

    [Test]
    public void Validate_Schema_PrintsThePublishedOne()
    {
        var invocation = Invocation.Of("validate", "--schema");

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output, Is.EqualTo(File.ReadAllText(Repository.PathOf("docs", "scenario.schema.json")).ReplaceLineEndings("\n")));
    }

    [Test]
    public void TraceInfo_SmallFolder_IsExactlyThis()
    {
        folder.Write("m0", "0\n10\n20\n30\n");
        folder.Write("m1", "40\n80\n");
        var invocation = Invocation.Of("trace", "info", folder.Path);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            machines               2
            samples                6 (2 to 4 a machine)
            mean                   30.0000 %
            standard deviation     25.8199 %
            variance between       0.7594 of the whole (between machines)
            minimum                0 %
            25 %                   10 %
            50 %                   20 %
            75 %                   40 %
            90 %                   80 %
            95 %                   80 %
            99 %                   80 %
            maximum                80 %

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void TraceInfo_BadSamples_AreAllReported()
    {
        var (first, second) = (folder.Write("m0", "5\nx\n7\n101\n"), folder.Write("m1", ""));
        var invocation = Invocation.Of("trace", "info", folder.Path);

        invocation.AssertRefused("is not a utilisation");
        Assert.That(invocation.ErrorLines().Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]), Is.EqualTo(new[] { $"{first}:2", $"{first}:4", second }));
    }
}

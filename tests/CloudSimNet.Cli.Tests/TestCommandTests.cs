// SPDX-License-Identifier: MIT
using System.Text.Json;
using System.Xml.Linq;

namespace CloudSimNet.Cli.Tests;

public sealed class TestCommandTests
{
    private const string Text = """
        version: 1
        name: lab
        datacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 2, clock: 1 GHz, memory: 8 GiB }] }]
        vms: [{ name: vm, type: { memory: 1 GiB } }]
        jobs: [{ vms: vm, work: 10 GI }]

        """;

    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Test_SuiteThatIsAsExpected_IsGood()
    {
        folder.Write("a.yaml", Text + "expect: [makespan = 10 s]");
        folder.Write("in/b.yaml", Text);
        var invocation = Invocation.Of("test", folder.Path);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output, Does.Contain("passed    ").And.Contain("unchecked ").And.Contain("2 scenarios: 1 passed, 1 with nothing to check"));
    }

    [Test]
    public void Test_DeliberateRegression_IsExitCode1InTextJUnitAndJson()
    {
        folder.Write("a.yaml", Text);
        folder.Write("b.yaml", Text + "expect: [hosts.used <= 0]");
        Assert.That(Invocation.Of("test", folder["a.yaml"], "--update") is { ExitCode: 0 } updated && updated.Output.Contains("1 updated", StringComparison.Ordinal), Is.True);
        folder.Write("a.yaml", Text.Replace("10 GI", "12 GI", StringComparison.Ordinal));

        var invocation = Invocation.Of("test", folder.Path, "--junit", folder["r.xml"], "--jobs", "2");
        var json = JsonDocument.Parse(Invocation.Of("test", folder.Path, "--json").Output).RootElement;
        var suite = XDocument.Load(folder["r.xml"]).Root!.Element("testsuite")!;

        Assert.That(invocation.ExitCode, Is.EqualTo(1));
        Assert.That(invocation.Output, Does.Contain("totals.makespan_s: expected 10, got 12, +2 (+20 %)").And.Contain("expect: hosts.used <= 0: is 1, 1 too much").And.Contain("2 scenarios: 2 failed"));
        Assert.That((suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value), Is.EqualTo(("2", "2")));
        Assert.That(suite.Elements("testcase").Select(static one => one.Attribute("name")!.Value), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(suite.Elements("testcase").First().Element("failure")!.Value, Does.Contain("totals.makespan_s"));
        Assert.That(json.GetProperty("failed").GetInt32(), Is.EqualTo(2));
        Assert.That(json.GetProperty("scenarios")[1].GetProperty("expect")[0].GetProperty("holds").GetBoolean(), Is.False);
    }

    [Test]
    public void Test_WrongScenario_IsExitCode2()
    {
        folder.Write("a.yaml", Text + "expect: [hosts.usd <= 0]");
        var invocation = Invocation.Of("test", folder.Path);

        Assert.That(invocation.ExitCode, Is.EqualTo(2));
        Assert.That(invocation.Output, Does.Contain("WRONG").And.Contain("did you mean 'hosts.used'?"));
    }

    [Test]
    public void Test_Filter_TakesPathsWithTheText()
    {
        folder.Write("planet.yaml", Text);
        folder.Write("other.yaml", Text);

        Assert.That(Invocation.Of("test", folder.Path, "--filter", "PLANET").Output, Does.Contain("1 scenario: ").And.Contain("planet.yaml"));
        Invocation.Of("test", folder.Path, "--filter", "moon").AssertRefused("--filter moon");
    }

    [TestCase("test needs at least one file or folder")]
    [TestCase("none.yaml: is no file", "none.yaml")]
    [TestCase("'0' is not a number of scenarios", "x.yaml", "--jobs", "0")]
    public void Test_WrongCommandLine_IsRefused(string message, params string[] args) => Invocation.Of(["test", .. args]).AssertRefused(message);

    [Test]
    public void Run_ExpectationThatDoesNotHold_IsExitCode1()
    {
        folder.Write("a.yaml", Text + "expect: [makespan = 10 s, hosts.used <= 0]");
        var invocation = Invocation.Of("run", folder["a.yaml"]);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((1, "")));
        Assert.That(invocation.Output, Does.Contain("holds  makespan = 10 s: 10 s").And.Contain("FAILS  hosts.used <= 0: is 1, 1 too much"));
    }
}

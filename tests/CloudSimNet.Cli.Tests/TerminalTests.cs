// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Cli.Tests;

/// <summary>What a terminal shows: amounts in units of their size, and no figure that nobody has modelled.</summary>
public sealed class TerminalTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Run_WithoutAPowerModel_SaysNothingOfEnergy()
    {
        const string Text = "version: 1\nname: a\nuntil: 1 s\ndatacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 1, clock: 1 GHz, memory: 1 GiB }] }]\n";

        Assert.That(Invocation.Of("run", folder.Write("s.yaml", Text)).Output, Does.Not.Contain("energy"));
        Assert.That(Invocation.Of("run", folder["s.yaml"], "--set", "datacenters[0].hosts[0].power={name: linear, idle: 10 W, full: 20 W}").Output, Does.Match("energy +10 J\n"));
    }

    [Test]
    public void Progress_WithoutAnEnd_HasNoPartToStandAt()
    {
        var endless = new RunProgress(SimTime.FromSeconds(1.5), SimTime.Never, 99_000, 1000);

        Assert.That(ProgressBar.PartOf(endless), Is.Null, "It stood at 99 %.");
        Assert.That(ProgressBar.TextOf(endless), Is.EqualTo("simulating: 99000 events, at 1.5 s, 1000 pending"));
        Assert.That(ProgressBar.PartOf(endless with { Until = SimTime.FromSeconds(6) }), Is.EqualTo(0.25));
    }

    [Test]
    public void Table_LongNames_AreWhole()
    {
        var table = Invocation.Of("cpu", "table", "--profile", "kernel-build", "--profile", "java-server", "--profile", "plain").Output.ReplaceLineEndings("\n").Split('\n');

        Assert.That(table[2..4], Is.EqualTo(new[] { "                        kernel-      java-", "technique                 build     server      plain" }));
    }
}

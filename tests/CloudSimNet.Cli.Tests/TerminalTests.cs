// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Cli.Tests;

/// <summary>What a terminal shows: amounts in units of their size, and no figure that nobody has modelled.</summary>
public sealed class TerminalTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase(10, "10 J")]
    [TestCase(0, "0 J")]
    [TestCase(2000, "2000 J")]
    [TestCase(3600, "1 Wh")]
    [TestCase(924.567665 * 3.6e6, "924.567665 kWh")]
    [TestCase(2419.2 * 3.6e6, "2.4192 MWh")]
    public void Of_AnEnergy_IsInAUnitOfItsSize(double joules, string text) => Assert.That(Shown.Of(Energy.FromJoules(joules)), Is.EqualTo(text));

    [TestCase(3_501_195_264, "3.501195 s")]
    [TestCase(300_000_000_000, "5 min")]
    [TestCase(1, "1 ns")]
    [TestCase(1_234_567, "1.234567 ms")]
    [TestCase(0, "0 ns")]
    [TestCase(93_784_000_000_001, "1.085463 d")]
    [TestCase(59_999_999_999, "60 s")]
    public void Of_ADuration_IsShort(long nanoseconds, string text) => Assert.That(Shown.Of(SimDuration.FromNanoseconds(nanoseconds)), Is.EqualTo(text));

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

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What would come after the last instant there is, which is 292 years after the beginning, is said.</summary>
public sealed class BeyondTimeTests
{
    private const string Vms = "seed: 1\nvms: [{ type: { memory: 1 GiB } }]\n";

    [TestCase("0 s")]
    [TestCase("2500000 h")]
    public void Run_DrawnArrivalsBeyondTheEndOfTime_AreSaid(string at)
    {
        var result = Lab.Run(Lab.Text(rest: Vms + $"jobs: [{{ name: rare, work: 1 GI, at: {at}, count: 50, every: 1000000 h, arrivals: exponential }}]")).Result;

        Assert.That(result.Simulation.Jobs, Has.Count.InRange(0, 10));
        Assert.That(result.EndCause, Is.EqualTo(EndCause.BeyondTime));
        Assert.That(result.Warnings, Is.EqualTo(new[] { $"arrival {result.Simulation.Jobs.Count + 1} of jobs/rare/arrivals would be due after 292 years, the last instant there is" }));
    }

    [Test]
    public void Run_DrawnArrivalsUntilAnInstant_AreNotMissed() => Assert.That(
        Lab.Run(Lab.Text(rest: Vms + "jobs: [{ work: 1 GI, count: 50, every: 1000000 h, arrivals: exponential, until: 100 h }]")).Result.Warnings, Is.Empty);

    [Test]
    public void Run_RepairBeyondTheEndOfTime_IsSaid()
    {
        var result = Lab.Run(Lab.Text(rest: "failures: [{ at: 2000000 h, component: a/host-0, for: 2000000 h }]")).Result;

        Assert.That(result.Time, Is.EqualTo(SimTime.Zero + SimDuration.FromHours(2_000_000)));
        Assert.That(result.Warnings, Is.EqualTo(new[] { "the repair of 'a/host-0' would be due after 292 years, the last instant there is" }));
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Tests.Failures;

public sealed class OutageTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [SetUp]
    public void Forget() => log.Clear();

    [Test]
    public void FailFor_WithinALongerOutage_StaysDownUntilTheLongerEnds()
    {
        var part = Part();
        simulation.Schedule(Given.At(1), () => part.FailFor(Given.For(10)));
        simulation.Schedule(Given.At(2), () => part.FailFor(Given.For(1)));
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "down at 1", "up at 11" }));
    }

    [Test]
    public void End_OfAnOutage_DefectAndDomainStillCount()
    {
        var (part, rack) = (Part(), new FailureDomain(simulation, "rack"));
        rack.Add(part);
        var (own, power) = (part.Begin(), rack.Begin());
        part.Fail();
        own.End();
        own.End();
        Assert.That((part.IsUp, part.HasFailed, part.Outages, own.HasEnded), Is.EqualTo((false, true, 0, true)));
        part.Repair();
        Assert.That(part.IsUp, Is.False);
        power.End();

        Assert.That(log, Is.EqualTo(new[] { "down at 0", "up at 0" }));
    }

    [Test]
    public void Repair_OfADefectDuringAnOutage_TheOutageGoesOn()
    {
        var part = Part();
        var outage = part.Begin();
        part.Fail();
        part.Fail();
        part.Repair();
        Assert.That((part.IsUp, part.HasFailed, part.Outages), Is.EqualTo((false, false, 1)));
        outage.End();

        Assert.That(part.IsUp);
    }

    [Test]
    public void Repair_WithoutADefect_EndsOutagesBeforeTheirTimeAndTheirEndsDoNothing()
    {
        var part = Part();
        var early = part.Begin();
        part.Begin();
        part.Repair();
        Assert.That((part.IsUp, part.Outages), Is.EqualTo((true, 0)));
        var late = part.Begin();
        early.End();
        Assert.That(part.IsUp, Is.False);
        late.End();

        Assert.That(log, Is.EqualTo(new[] { "down at 0", "up at 0", "down at 0", "up at 0" }));
    }

    [Test]
    public void FailFor_NoTime_IsRefused() => Assert.That(() => Part().FailFor(Given.For(0)), Throws.TypeOf<ArgumentOutOfRangeException>());

    private FailurePart Part() => new(simulation, "a", () => log.Add($"down at {simulation.Now.Nanoseconds / 1_000_000_000}"), () => log.Add($"up at {simulation.Now.Nanoseconds / 1_000_000_000}"));
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Tests.Failures;

public sealed class FailureDomainTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [SetUp]
    public void Forget() => log.Clear();

    [Test]
    public void Fail_OfADomain_AllPartsFailInTheirOrderAndComeBackInTheOpposite()
    {
        var rack = new FailureDomain(simulation, "rack");
        rack.Add(Part("a"));
        rack.Add("b", () => log.Add("-b"), () => log.Add("+b"));
        rack.Fail();
        rack.Fail();
        Assert.That((rack.IsUp, rack.HasFailed, string.Join(' ', rack.Parts)), Is.EqualTo((false, true, "a b")));
        rack.Repair();
        rack.Repair();

        Assert.That(log, Is.EqualTo(new[] { "-a", "-b", "+b", "+a" }));
    }

    [Test]
    public void Repair_OfADomain_PartWithADefectStaysDown()
    {
        var (rack, a) = (new FailureDomain(simulation, "rack"), Part("a"));
        rack.Add(a);
        rack.Fail();
        a.Fail();
        rack.Repair();
        Assert.That((a.IsUp, a.HasFailed), Is.EqualTo((false, true)));
        a.Repair();

        Assert.That(a.IsUp);
        Assert.That(log, Is.EqualTo(new[] { "-a", "+a" }));
    }

    [Test]
    public void Repair_OfAPart_WithoutPowerItStaysDown()
    {
        var (rack, a) = (new FailureDomain(simulation, "rack"), Part("a"));
        rack.Add(a);
        a.Fail();
        rack.Fail();
        a.Repair();
        Assert.That((a.IsUp, a.HasFailed), Is.EqualTo((false, false)));
        rack.Repair();

        Assert.That(log, Is.EqualTo(new[] { "-a", "+a" }));
    }

    [Test]
    public void Fail_OfTwoDomains_PartWorksWhenBothDo()
    {
        var (rack, room, box, a) = (new FailureDomain(simulation, "rack"), new FailureDomain(simulation, "room"), new FailureDomain(simulation, "box"), Part("a"));
        room.Add(rack);
        rack.Add(box);
        box.Add(a);
        room.Fail();
        box.Fail();
        Assert.That((rack.IsUp, rack.HasFailed, box.IsUp), Is.EqualTo((false, false, false)));
        room.Repair();
        Assert.That((rack.IsUp, box.IsUp, a.IsUp), Is.EqualTo((true, false, false)));
        box.Repair();

        Assert.That(log, Is.EqualTo(new[] { "-a", "+a" }));
    }

    [Test]
    public void Add_ToADomainThatIsDown_GoesDownAtOnce()
    {
        var (rack, box) = (new FailureDomain(simulation, "rack"), new FailureDomain(simulation, "box"));
        box.Add(Part("a"));
        rack.Fail();
        rack.Add(box);
        rack.Add(Part("b"));

        Assert.That(log, Is.EqualTo(new[] { "-a", "-b" }));
    }

    [Test]
    public void Add_TwiceOrInACircle_IsRefused()
    {
        var (rack, box, a) = (new FailureDomain(simulation, "rack"), new FailureDomain(simulation, "box"), Part("a"));
        rack.Add(box);
        rack.Add(a);

        Assert.That(() => rack.Add(a), Throws.ArgumentException.With.Message.Contains("'a' is in 'rack' already"));
        Assert.That(() => rack.Add(box), Throws.ArgumentException.With.Message.Contains("'box' is in 'rack' already"));
        Assert.That(() => box.Add(rack), Throws.ArgumentException.With.Message.Contains("'box' stands in 'rack'"));
        Assert.That(() => rack.Add(rack), Throws.ArgumentException);
    }

    private FailurePart Part(string name) => new(simulation, name, () => log.Add($"-{name}"), () => log.Add($"+{name}"));
}

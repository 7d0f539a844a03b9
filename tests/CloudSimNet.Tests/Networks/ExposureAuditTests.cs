// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks;

public class ExposureAuditTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void Audit_OfTheWan_FindsWhatNobodyEncrypts(bool isWanEncrypted)
    {
        var simulation = new Simulation();
        var star = new StarShape { Hosts = 2, Link = Gigabit };
        var topology = new TwoSitesShape { First = star, Second = star, Uplink = Gigabit, Wan = Slow(5000) with { IsEncrypted = isWanEncrypted } }.Build();
        var network = simulation.AddNetwork(topology);
        var wan = topology.Links[^1].Id;
        var before = network.Send("a/host-0", "b/host-0", 10);
        var site = topology.Nodes.Where(node => node.Name.StartsWith("a/", StringComparison.Ordinal)).Select(node => node.Id).ToList();
        var audit = network.Audit(topology.LinksOutOf(site));
        var clear = network.Send("b/host-1", "a/host-1", 20);
        network.Send("a/host-1", "b/host-1", 30, new FlowTerms { Encryption = EncryptionSpec.Tls13 });
        network.Send("a/host-0", "a/host-1", 40);
        simulation.Run();

        var found = isWanEncrypted ? [] : new[] { new ExposureFinding(before, wan), new ExposureFinding(clear, wan) };
        Assert.That(audit.Links, Is.EqualTo(isWanEncrypted ? [] : new[] { wan }));
        Assert.That(audit.Findings, Is.EqualTo(found));
        Assert.That(audit.ClearPayload, Is.EqualTo(isWanEncrypted ? Bytes.Zero : Bytes.MB(30)));
    }

    [Test]
    public void Audit_AFlowThatComesBack_IsFoundOnce()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 2, Gigabit);
        var audit = network.Audit([new LinkId(0)]);
        var flow = network.Send("a", "b", 125);
        simulation.Schedule(SimDuration.FromMilliseconds(100), network.Links[1].Fail);
        simulation.Schedule(SimDuration.FromMilliseconds(200), network.Links[1].Repair);
        simulation.Run();

        Assert.That(flow.Reroutes, Is.EqualTo(1));
        Assert.That(audit.Findings, Is.EqualTo(new[] { new ExposureFinding(flow, new LinkId(0)) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Audit([new LinkId(2)]));
    }
}

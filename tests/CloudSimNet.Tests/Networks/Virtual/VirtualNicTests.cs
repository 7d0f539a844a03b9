// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Networks.Virtual;

public class VirtualNicTests
{
    [Test]
    public void Send_OnOneHost_BypassesTheLinks()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        var (a, b, c) = (given.Nic(network, 0, "10.0.0.1"), given.Nic(network, 0, "10.0.0.2"), given.Nic(network, 1, "10.0.0.3"));
        var local = given.Send(a, "10.0.0.2", 1000).Flow!;
        var remote = given.Send(c, "10.0.0.2", 125).Flow!;
        given.Simulation.Run();

        Assert.That((local.EndedAt.Seconds(), remote.EndedAt.Seconds()), Is.EqualTo((1, 1))); // 8 Gbit/s and 1 Gbit/s.
        Assert.That((b.Switch.CarriedLocally, given.OnLinks), Is.EqualTo((Bytes.GB(1), Bytes.MB(250))));
    }

    [Test]
    public void Move_OfAStalledFlowsEnd_ItsPatienceGoesOn()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        var (a, b) = (given.Nic(network, 0, "10.0.0.1"), given.Nic(network, 1, "10.0.0.2"));
        given.Network[given.Network.Node("switch")].Fail();
        var impatient = given.Send(a, "10.0.0.2", 1, terms: new FlowTerms { Patience = Given.For(10) }).Flow!;
        var patient = given.Send(a, "10.0.0.2", 1000, terms: new FlowTerms { Patience = Given.For(12) }).Flow!;
        given.Simulation.Schedule(Given.At(6), () => given.Fabric.Move(b, given.Host(2)));
        given.Simulation.Schedule(Given.At(11), () => given.Fabric.Move(b, given.Host(0)));
        given.Simulation.Run();

        Assert.That((impatient.State, impatient.EndedAt.Seconds()), Is.EqualTo((FlowState.Failed, 10)));
        Assert.That((patient.State, patient.EndedAt.Seconds()), Is.EqualTo((FlowState.Completed, 12)), "on one host since 11 s");
        Assert.That(given.Network.Stalled, Is.Zero);
    }

    [Test]
    public void Send_SameTermsOverSeveralNetworks_EachIsPackedAsItsNetworkSays()
    {
        var given = new GivenFabric(FrameFormat.Ethernet);
        var vxlan = given.Tenant("t", 1);
        var vlan = given.Fabric.AddNetwork(new VirtualNetworkSpec { Name = "v", Tenant = "t", Segment = new Segment(SegmentKind.Vlan, 7), Prefix = IPNetwork.Parse("10.0.0.0/24") });
        var (a, b) = (given.Nic(vxlan, 0, "10.0.0.1"), given.Nic(vlan, 0, "10.0.0.1"));
        given.Nic(vxlan, 1, "10.0.0.2");
        given.Nic(vlan, 1, "10.0.0.2");
        var (terms, other) = (new FlowTerms { Weight = 3 }, new FlowTerms { Weight = 5 });

        var goodputs = ((VirtualNic, FlowTerms)[])[(a, terms), (b, terms), (a, terms), (a, other), (b, other)];
        Assert.That(goodputs.Select(one => given.Send(one.Item1, "10.0.0.2", 1, terms: one.Item2).Flow!).Select(flow => (flow.Goodput, flow.Weight)), Is.EqualTo(new[]
        {
            (1410.0 / 1538, 3.0), (1460.0 / 1542, 3.0), (1410.0 / 1538, 3.0), (1410.0 / 1538, 5.0), (1460.0 / 1542, 5.0),
        }));
    }

    [Test]
    public void Attach_VirtualFunctions_RunOut_AndAreGivenBack()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        VirtualNicSpec Spec(int i) => new() { Network = network, Address = IPAddress.Parse($"10.0.0.{i}"), Model = NicModelSpec.SrIov };
        var first = given.Fabric.Attach(given.Host(0), Spec(1)).Nic!;
        given.Fabric.Attach(given.Host(0), Spec(2));

        Assert.That(given.Fabric.Attach(given.Host(0), Spec(3)), Is.EqualTo(new AttachResult(AttachOutcome.NoFunctionLeft, null)));
        Assert.That(given.Fabric.Attach(given.Host(1), Spec(2)).Outcome, Is.EqualTo(AttachOutcome.AddressTaken));
        var elsewhere = given.Fabric.Attach(given.Host(1), Spec(3)).Nic!;
        Assert.That(given.Fabric.Move(elsewhere, given.Host(0)), Is.EqualTo(AttachOutcome.MustBeUnplugged), "A function can't follow a live machine.");
        given.Fabric.Detach(first);
        given.Fabric.Detach(elsewhere);
        elsewhere = given.Fabric.Attach(given.Host(0), Spec(3)).Nic!;
        Assert.That((elsewhere.Switch.FunctionsInUse, given.Fabric.Attach(given.Host(1), Spec(1)).Outcome), Is.EqualTo((2, AttachOutcome.Attached)));
    }

    [Test]
    public void Send_BetweenVirtualFunctions_CrossesTheNicsOwnSwitch()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        var a = given.Nic(network, 0, "10.0.0.1", spec => spec with { Model = NicModelSpec.SrIov });
        given.Nic(network, 0, "10.0.0.2", spec => spec with { Model = NicModelSpec.SrIov });
        var flow = given.Send(a, "10.0.0.2", 500).Flow!;
        given.Simulation.Run();

        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(1)); // 4 Gbit/s.
        Assert.That((a.Switch.CarriedInNic, a.Switch.CarriedLocally, given.OnLinks), Is.EqualTo((Bytes.MB(500), Bytes.Zero, Bytes.Zero)));
    }

    [Test]
    public void Limit_OfANic_HoldsForItsFlowsTogether()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        var a = given.Nic(network, 0, "10.0.0.1", spec => spec with { Limit = DataRate.Mbps(200) });
        var b = given.Nic(network, 0, "10.0.0.4");
        given.Nic(network, 1, "10.0.0.2");
        var limited = Enumerable.Range(0, 4).Select(_ => given.Send(a, "10.0.0.2", 1000).Flow!).ToList();
        var free = given.Send(b, "10.0.0.2", 1000).Flow!;
        given.Simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(limited.Select(flow => flow.Rate), Is.All.EqualTo(DataRate.Mbps(50)));
        Assert.That(free.Rate, Is.EqualTo(DataRate.Mbps(800)));

        a.SetLimit(FlowTerms.Uncapped);
        given.Simulation.Run(SimDuration.FromSeconds(2));
        Assert.That(limited.Append(free).Select(flow => flow.Rate), Is.All.EqualTo(DataRate.Mbps(200)));
    }

    [Test]
    public void Shares_OfNics_AreSplitOverTheirFlows()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        var a = given.Nic(network, 0, "10.0.0.1", spec => spec with { Shares = 3 });
        var b = given.Nic(network, 0, "10.0.0.4", spec => spec with { Shares = 1 });
        given.Nic(network, 1, "10.0.0.2");
        var many = Enumerable.Range(0, 5).Select(_ => given.Send(b, "10.0.0.2", 1000).Flow!).ToList();
        var (light, heavy) = (given.Send(a, "10.0.0.2", 1000).Flow!, given.Send(a, "10.0.0.2", 1000, 80, new FlowTerms { Weight = 2 }).Flow!);
        given.Simulation.Run(SimDuration.FromSeconds(1));

        Assert.That(many.Select(flow => flow.Rate), Is.All.EqualTo(DataRate.Mbps(50)));
        Assert.That((light.Rate, heavy.Rate), Is.EqualTo((DataRate.Mbps(250), DataRate.Mbps(500))));

        many[0].Cancel();
        heavy.Cancel();
        given.Simulation.Run(SimDuration.FromSeconds(2));
        Assert.That(many.Skip(1).Select(flow => flow.Rate), Is.All.EqualTo(DataRate.Bps(62_500_000)));
        Assert.That(light.Rate, Is.EqualTo(DataRate.Mbps(750)));
    }

    [Test]
    public void Model_OfANic_BoundsAndCosts()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        var model = new NicModelSpec { Name = "test", RateCap = DataRate.Mbps(400), CyclesPerPacket = 1000, CyclesPerByte = 2, Latency = SimDuration.FromMilliseconds(1), Source = "a definition" };
        var (a, b) = (given.Nic(network, 0, "10.0.0.1", spec => spec with { Model = model }), given.Nic(network, 1, "10.0.0.2"));
        var flow = given.Send(a, "10.0.0.2", 73).Flow!;
        given.Simulation.Run();

        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(1.461)); // 1 ms and 73 MB at 50 MB/s.
        Assert.That((a.HostCycles, b.HostCycles), Is.EqualTo((Cycles.Mega(50 + 146), Cycles.Zero))); // 50 000 packets of 1 460 bytes.
    }

    [Test]
    public void Move_WhileBytesFlow_TheRestTakesTheNewPath()
    {
        var given = new GivenFabric(FrameFormat.Ethernet);
        var network = given.Tenant("t", 1);
        var (a, b) = (given.Nic(network, 0, "10.0.0.1"), given.Nic(network, 1, "10.0.0.2"));
        var flow = given.Send(a, "10.0.0.2", 141).Flow!; // 153.8 MB on the wire.
        given.Simulation.Schedule(SimDuration.FromMilliseconds(615.2), () => given.Fabric.Move(b, given.Host(0)));
        given.Simulation.Run();

        // Half of it over the links; the other half, 70.5 MB, within the host at 1 000 MB/s of plain frames.
        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(0.6152 + (70.5 * 1538 / 1460 / 1000)).Within(1e-9));
        Assert.That(given.OnLinks, Is.EqualTo(Bytes.MB(153.8)), "76.9 MB over two links");
        Assert.That((flow.From, flow.To, b.BytesReceived, b.Node), Is.EqualTo((given.Host(0), given.Host(0), Bytes.MB(141), given.Host(0))));

        var back = given.Send(a, "10.0.0.2", 141).Flow!;
        var start = given.Simulation.Now;
        given.Fabric.Move(b, given.Host(2));
        given.Simulation.Run();
        Assert.That((back.EndedAt - start).Seconds, Is.EqualTo(1.2304).Within(1e-8), "it moved before the first byte");
    }

    [Test]
    public void Detach_ANic_CancelsItsFlows()
    {
        var given = new GivenFabric();
        var network = given.Tenant("t", 1);
        var (a, b) = (given.Nic(network, 0, "10.0.0.1"), given.Nic(network, 1, "10.0.0.2"));
        var (there, self) = (given.Send(a, "10.0.0.2", 125).Flow!, given.Send(b, "10.0.0.2", 1250).Flow!);
        given.Simulation.Schedule(SimDuration.FromMilliseconds(500), () => given.Fabric.Detach(b));
        given.Simulation.Run();

        Assert.That((there.State, self.State), Is.EqualTo((FlowState.Cancelled, FlowState.Cancelled)));
        Assert.That((a.BytesSent, b.BytesSent, b.BytesReceived, a.Sending, b.Receiving), Is.EqualTo((Bytes.MB(62.5), Bytes.MB(500), Bytes.MB(562.5), 0, 0)));
        Assert.That(given.Send(a, "10.0.0.2", 1).Outcome, Is.EqualTo(SendOutcome.NoRoute));
        Assert.Throws<ArgumentException>(() => given.Send(b, "10.0.0.1", 1));
    }

    [Test]
    public void Attach_WrongSpec_TellsAllAtOnce()
    {
        var given = new GivenFabric();
        var spec = new VirtualNicSpec
        {
            Network = given.Tenant("t", 1), Address = IPAddress.Parse("10.0.1.1"), Limit = DataRate.Zero, Shares = -1, Model = NicModelSpec.E1000 with { CyclesPerByte = double.NaN },
        };
        Assert.That(Assert.Throws<ModelException>(() => given.Fabric.Attach(given.Host(0), spec))!.Problems, Has.Count.EqualTo(4));
        Assert.Throws<ArgumentException>(() => given.Fabric.Attach(given.Network.Node("switch"), spec with { Address = IPAddress.Parse("10.0.0.1"), Limit = DataRate.Gbps(1), Shares = 0, Model = NicModelSpec.Virtio }));
    }
}

// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Tests.Networks;

namespace CloudSimNet.Tests.Services;

/// <summary>Services over a tenant's network: hosts on links of 125 MB a second, virtual switches of 1 000 MB a second; web calls db with 62.5 MB there and 31.25 MB back.</summary>
public sealed class TenantNetworkTests
{
    private const int DbPort = 5432;
    private Simulation simulation = null!;
    private VirtualMachine[] vms = null!;
    private VirtualFabric fabric = null!;
    private VirtualNetwork back = null!;
    private TenantNetwork network = null!;
    private Application shop = null!;

    [Test]
    public void Call_BetweenHosts_TakesTheBytesOverTheRateOfTheLinks()
    {
        Given2();
        simulation.Run();

        Assert.That((Db.Completed, Db.Network.Minimum), Is.EqualTo((1L, Given.For(0.75))));
        Assert.That((network.NicOf(vms[0])!.BytesSent, network.NicOf(vms[1])!.BytesSent), Is.EqualTo((Bytes.MB(62.5), Bytes.MB(31.25))));
    }

    [Test]
    public void Call_NicWithALimit_IsHeldByIt()
    {
        Given2(db: spec => spec with { Limit = DataRate.Mbps(500) }); // 62.5 MB a second.
        simulation.Run();

        Assert.That(Db.Network.Minimum, Is.EqualTo(Given.For(1.5)));
    }

    [Test]
    public void Call_BesideOtherTraffic_SharesTheLink()
    {
        Given2();
        var other = fabric.Attach(fabric.Network.Topology.Hosts[2], Nic("10.0.0.9")).Nic!;
        simulation.Schedule(Given.At(1), () => fabric.Send(other, IPAddress.Parse("10.0.0.2"), 80, Bytes.GB(1)));
        simulation.Run();

        // Half of the link to db for the request, all of the link from it for the answer.
        Assert.That(Db.Network.Minimum, Is.EqualTo(Given.For(1.25)));
    }

    [Test]
    public void Call_WithinAHost_CrossesItsVirtualSwitch()
    {
        Given2(nodes: [1, 1, 2]);
        simulation.Run();

        Assert.That((Db.Network.Minimum, fabric.Network.Sent), Is.EqualTo((Given.For(0.09375), 2L)));
    }

    [Test]
    public void Call_FirewallDeniesThePort_FailsWithTheReason()
    {
        Given2();
        fabric.Firewall.Add(new FirewallRule { Action = FirewallAction.Deny, FirstPort = DbPort, LastPort = DbPort });
        simulation.Run();

        Assert.That((Db.Failed, Db.LostBy(RequestFailure.Denied)), Is.EqualTo((1L, 1L)));
        Assert.That((shop["web"].Statistics.LostBy(RequestFailure.CallFailed), shop.Workloads[0].Statistics.LostBy(RequestFailure.CallFailed)), Is.EqualTo((1L, 1L)));
        Assert.That((simulation.Now, shop["web"].Instances[0].Outstanding, shop["db"].Instances[0].Outstanding), Is.EqualTo((Given.At(1), 0, 0)));
    }

    [Test]
    public void Call_FirewallLetsOnlyTheRequestPass_TheAnswerPassesToo()
    {
        Given2();
        fabric.Firewall.Otherwise = FirewallAction.Deny;
        fabric.Firewall.Add(new FirewallRule { Action = FirewallAction.Allow, From = IPNetwork.Parse("10.0.0.1/32"), To = IPNetwork.Parse("10.0.0.2/32"), FirstPort = DbPort, LastPort = DbPort });
        simulation.Run();

        Assert.That((Db.Completed, fabric.Firewall.Hits[0], fabric.Firewall.OtherwiseHits), Is.EqualTo((1L, 1L, 0L)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Call_ToAnotherNetwork_NeedsARouter(bool isRouted)
    {
        var front = (VirtualNetwork?)null;
        Given2(web: spec => spec with { Network = front = Network("front", 2, "10.1.0.0/24"), Address = IPAddress.Parse("10.1.0.1") });
        if (isRouted)
            fabric.AddRouter("edge", front!, back);
        simulation.Run();

        Assert.That((Db.Completed, Db.LostBy(RequestFailure.Unreachable)), Is.EqualTo(isRouted ? (1L, 0L) : (0L, 1L)));
    }

    [Test]
    public void Request_FromOutside_ComesThroughTheGateway()
    {
        Given2(gateway: 2);
        simulation.Run();

        Assert.That(shop.Workloads[0].Statistics.Network.Minimum, Is.EqualTo(Given.For(1))); // 125 MB and nothing back.
    }

    [Test]
    public void Connect_AddressIsTaken_RequestsAreUnreachable()
    {
        Given2(db: spec => spec with { Address = IPAddress.Parse("10.0.0.1") });
        simulation.Run();

        Assert.That((network.NicOf(vms[1]), network.OutcomeOf(vms[1]), Db.LostBy(RequestFailure.Unreachable)), Is.EqualTo(((VirtualNic?)null, AttachOutcome.AddressTaken, 1L)));
    }

    [Test]
    public void Stop_MachineInTheMidstOfAnAnswer_FreesItsAddressAndTheCallFails()
    {
        Given2();
        simulation.Schedule(Given.At(1.6), () => vms[1].Stop());
        simulation.Run();

        Assert.That((Db.LostBy(RequestFailure.MessageLost), back.TryFind(IPAddress.Parse("10.0.0.2"), out _), network.NicOf(vms[1])), Is.EqualTo((1L, false, (VirtualNic?)null)));
        Assert.That(simulation.Now, Is.EqualTo(Given.At(1.6)));
    }

    [Test]
    public void Connect_MachineThatStartsLater_HasItsNicFromThenOn()
    {
        Given2(startDelay: 5);
        Assert.That(network.NicOf(vms[1]), Is.Null);
        simulation.Run();

        Assert.That((network.NicOf(vms[1])!.Node, Db.Completed), Is.EqualTo((fabric.Network.Topology.Hosts[1], 1L)));
        Assert.That(simulation.Now, Is.EqualTo(Given.At(5.75))); // The call waits for the instance until 5 s.
    }

    [Test]
    public void Connect_Twice_IsRefused()
    {
        Given2();

        Assert.That(() => network.Connect(vms[0], Nic("10.0.0.7")), Throws.ArgumentException.With.Message.Contains("has a NIC"));
        Assert.That(() => network.Connect(vms[2], Nic("10.9.0.7")), Throws.TypeOf<ModelException>());
    }

    [Test]
    public void Connect_MachineOfAConnectedHost_ItsNicIsAtTheHostsNode()
    {
        Given2();
        var node = fabric.Network.Topology.Hosts[3];
        vms[2].Host!.Connect(fabric.Network[node]);
        network.Connect(vms[2], Nic("10.0.0.3"));
        Assert.That((network.NicOf(vms[2])!.Node, network.NicOf(vms[1])!.Node), Is.EqualTo((node, fabric.Network.Topology.Hosts[1])));
    }

    [Test]
    public void Send_MachineThatIsNotConnected_SaysSo()
    {
        Given2();
        Assert.That(() => network.Send(Endpoint.Of(vms[0]), Endpoint.Of(vms[2]), Bytes.B(1), new Silence(), 1), Throws.InvalidOperationException.With.Message.Contains("Virtual machine 2 has no NIC"));
    }

    private RequestStatistics Db => shop["db"].Statistics;

    private VirtualNetwork Network(string name, int id, string prefix) =>
        fabric.AddNetwork(new VirtualNetworkSpec { Name = name, Tenant = "shop", Segment = new Segment(SegmentKind.Vxlan, id), Prefix = IPNetwork.Parse(prefix) });

    private VirtualNicSpec Nic(string address) => new() { Network = back, Address = IPAddress.Parse(address) };

    /// <summary>Web on the first machine, db on the second, and one request from outside at 1 s.</summary>
    private void Given2(Func<VirtualNicSpec, VirtualNicSpec>? web = null, Func<VirtualNicSpec, VirtualNicSpec>? db = null, int[]? nodes = null, int? gateway = null, double startDelay = 0)
    {
        (simulation, vms) = Serve.Machines(3);
        if (startDelay > 0)
        {
            simulation.Datacenters[0].AddHost(Given.Host());
            vms[1].Stop();
            vms[1] = simulation.Datacenters[0].Request(Given.Vm() with { Reservation = CpuReservation.AllVirtualCpus, StartDelay = Given.For(startDelay) });
            simulation.Run(SimDuration.Zero);
        }

        fabric = new VirtualFabric(simulation.AddNetwork(new StarShape { Hosts = 4, Link = GivenNetwork.Gigabit }.Build()), FrameFormat.Unframed);
        foreach (var host in fabric.Network.Topology.Hosts)
            fabric.AddSwitch(host, new VirtualSwitchSpec { LocalRate = DataRate.Gbps(8) });
        back = Network("back", 1, "10.0.0.0/24");
        var outside = gateway is { } at ? fabric.Attach(fabric.Network.Topology.Hosts[at], Nic("10.0.0.254")).Nic : null;
        network = new TenantNetwork(fabric, nodes?.Select(node => fabric.Network.Topology.Hosts[node]).ToList(), outside);
        network.Connect(vms[0], web is null ? Nic("10.0.0.1") : web(Nic("10.0.0.1")));
        network.Connect(vms[1], db is null ? Nic("10.0.0.2") : db(Nic("10.0.0.2")));
        shop = simulation.AddApplication(new ApplicationSpec
        {
            Name = "shop",
            Network = network,
            Services = [Serve.Service("web", new CallStage("db") { Request = Bytes.MB(62.5), Response = Bytes.MB(31.25) }), Serve.Service("db") with { Port = DbPort }],
        });
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        shop.Add(new OpenWorkloadSpec { Name = "one", Service = "web", Rate = RateProfile.Constant(1), Interarrival = CloudSimNet.Workloads.Distributions.Constant(1), Requests = 1, Request = Bytes.MB(125) });
    }

    private sealed class Silence : CloudSimNet.Engine.Events.IEventHandler
    {
        public void Handle(long tag)
        {
        }
    }
}

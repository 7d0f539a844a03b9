// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.GuestIo;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Tests.Networks;
using CloudSimNet.Tests.Storage;
using CloudSimNet.Tests.Storage.Files;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

/// <summary>Hosts compute what is sent and stored for their guests: each kind's account is what the parts themselves count.</summary>
public sealed class HostPortsTests
{
    private static readonly EncryptionSpec Cipher = new() { Name = "four a byte", CyclesPerByte = 4, HandshakeCycles = Cycles.Mega(100) };

    [Test]
    public void Connect_TwiceToAnothersOrAcrossSimulations_SaysWhatIsWrong()
    {
        var datacenter = Datacenter(Host(), Host());
        var (first, second) = (datacenter.Hosts[0], datacenter.Hosts[1]);
        var network = GivenNetwork.Line(datacenter.Inventory.Simulation);
        var fabric = new StorageFabric(datacenter.Inventory.Simulation, StorageProtocol.Iscsi);
        var files = new GivenFiles();
        first.Connect(network[network.Node("a")]);
        first.Connect(fabric.AddInitiator("one"));
        Assert.Multiple(() =>
        {
            Assert.That((first.Node!.Name, first.Initiator!.Name, first.FileClients.Count, second.Node, second.Initiator), Is.EqualTo(("a", "one", 0, (NetworkNode?)null, (Initiator?)null)));
            Assert.That(() => first.Connect(network[network.Node("b")]), Throws.InvalidOperationException.With.Message.Contains("Host 0 stands at node 'a' already"));
            Assert.That(() => first.Connect(fabric.AddInitiator("two")), Throws.InvalidOperationException.With.Message.Contains("Host 0 has initiator 'one' already"));
            Assert.That(() => second.Connect(first.Node), Throws.ArgumentException.With.Message.Contains("'a' belongs to a host already"));
            Assert.That(() => second.Connect(first.Initiator), Throws.ArgumentException.With.Message.Contains("'one' belongs to a host already"));
            Assert.That(() => second.Connect(files.Client), Throws.ArgumentException.With.Message.Contains("'client' belongs to another simulation than host 1"));
        });
    }

    [Test]
    public void EncryptedFlow_BetweenConnectedHosts_TakesItsCyclesOfBoth()
    {
        // 125 MB a second of 4 cycles each.
        var (datacenter, network) = Connected(4);
        var (simulation, hosts) = (datacenter.Inventory.Simulation, datacenter.Hosts);
        network.Send("a", "b", 250, new FlowTerms { Encryption = Cipher });
        simulation.Run(For(1));
        Assert.That((hosts[0].Load, hosts[1].Load), Is.EqualTo((Frequency.MHz(500), Frequency.MHz(500))));
        simulation.Run();
        Assert.That(hosts.Select(static host => (host.Work[HostWorkKind.Encryption], host.Load)), Is.All.EqualTo((Cycles.Mega(1100), Frequency.Zero)));
        Assert.That(network.Nodes[0].EncryptionCycles, Is.EqualTo(Cycles.Mega(1100)));
    }

    [Test]
    public void EncryptedFlow_BesideAJobOnOneCore_TheJobIsLater()
    {
        // 1 s at half a core each, and what is left of the job alone.
        var (datacenter, network) = Connected(1);
        var job = datacenter.Request(Vm()).Submit(Job(1000));
        network.Send("a", "b", 125, new FlowTerms { Encryption = Cipher with { HandshakeCycles = Cycles.Zero } });
        datacenter.Inventory.Simulation.Run();
        Assert.That(job.EndedAt.Seconds, Is.EqualTo(1.5).Within(1e-6));
        Assert.That(datacenter.Hosts[0].Cycles[HostWorkKind.Encryption], Is.EqualTo((Int128)500_000_000));
    }

    [Test]
    public void EncryptedFlows_CancelledStalledReroutedAndWithinANode_AreChargedForWhatArrived()
    {
        var datacenter = Datacenter(Host(4), Host(4));
        var simulation = datacenter.Inventory.Simulation;
        var network = GivenNetwork.Diamond(simulation);
        Connect(datacenter, network);
        var terms = new FlowTerms { Encryption = Cipher };
        var (rerouted, cancelled) = (network.Send("a", "b", 100, terms), network.Send("b", "a", 200, terms));
        network.Send("a", "a", 100, terms);
        simulation.Schedule(For(0.3), () => network[network.Node(rerouted.Way().Contains('u') ? "u" : "v")].Fail());
        simulation.Schedule(For(0.5), cancelled.Cancel);
        simulation.Run(For(0.6));
        Assert.That(rerouted.Reroutes, Is.EqualTo(1));
        network[network.Node("x")].Fail();
        var impatient = network.Send("a", "b", 1, terms with { Patience = For(1) });
        simulation.Schedule(For(2), network[network.Node("x")].Repair);
        simulation.Run();

        Assert.That((impatient.State, cancelled.Delivered, rerouted.State), Is.EqualTo((FlowState.Failed, Bytes.MB(62.5), FlowState.Completed)));
        foreach (var host in datacenter.Hosts)
            Assert.That(host.Work[HostWorkKind.Encryption].Count, Is.EqualTo(host.Node!.EncryptionCycles.Count).Within(10), $"host {host.Id}");
    }

    [Test]
    public void EncryptedFlow_OfHostsThatArentConnected_CostsNobody()
    {
        var datacenter = Datacenter(Host(4), Host(4));
        var network = GivenNetwork.Line(datacenter.Inventory.Simulation);
        network.Send("a", "b", 125, new FlowTerms { Encryption = Cipher });
        datacenter.Inventory.Simulation.Run();
        Assert.That(datacenter.Hosts.Select(static host => (host.Cycles.HostWork, host.CyclesDone)), Is.All.EqualTo(((Int128)0, 0.0)));
    }

    [Test]
    public void VirtualNics_SendingAndReceiving_TakeTheCyclesOfTheirModels()
    {
        var given = new Networks.Virtual.GivenFabric();
        var hosts = Connected(given);
        var network = given.Tenant("t", 1);
        var a = given.Nic(network, 0, "10.0.0.1", spec => spec with { Model = new NicModelSpec { Name = "a", Source = "a definition", CyclesPerPacket = 1460, CyclesPerByte = 1 } });
        var b = given.Nic(network, 1, "10.0.0.2", spec => spec with { Model = new NicModelSpec { Name = "b", Source = "a definition", CyclesPerByte = 3 } });
        given.Send(a, "10.0.0.2", 125);
        given.Send(a, "10.0.0.2", 0.00001); // Ten bytes are a packet.
        given.Simulation.Run(For(0.5));
        Assert.That((hosts[0].Load, hosts[1].Load), Is.EqualTo((Frequency.MHz(250), Frequency.MHz(375))));
        given.Simulation.Run();

        Assert.That(hosts[0].Work[HostWorkKind.Network].Count, Is.EqualTo(a.HostCycles.Count).Within(3));
        Assert.That(hosts[1].Work[HostWorkKind.Network].Count, Is.EqualTo(b.HostCycles.Count).Within(3));
        Assert.That((hosts[2].Cycles.HostWork, b.HostCycles), Is.EqualTo(((Int128)0, Cycles.FromCount(375_000_030))));
    }

    [Test]
    public void VirtualNic_ThatMoves_CostsItsNewHostFromThenOn()
    {
        var given = new Networks.Virtual.GivenFabric();
        var hosts = Connected(given);
        var network = given.Tenant("t", 1);
        var model = new NicModelSpec { Name = "n", Source = "a definition", CyclesPerByte = 2 };
        var a = given.Nic(network, 0, "10.0.0.1", spec => spec with { Model = model });
        given.Nic(network, 1, "10.0.0.2");
        given.Send(a, "10.0.0.2", 125);
        given.Simulation.Schedule(For(0.25), () => given.Fabric.Move(a, given.Host(2)));
        given.Simulation.Run();

        Assert.That(hosts.Select(static host => host.Work[HostWorkKind.Network].Count), Is.EqualTo(new long[] { 62_500_000, 0, 187_500_000 }).Within(3L));
    }

    [Test]
    public void Lun_RequestsAndStreams_TakeTheProtocolsCycles()
    {
        // A read of 64 KiB takes 35 000 + 0.9 x 65 536 cycles.
        var given = new Storage.Fabrics.GivenFabric(1, StorageProtocol.Iscsi);
        var host = HostOf(given.Simulation);
        host.Connect(given.Host);
        given.Ends.Submit(given.Lun, IoKind.Write, 0, 65_536);
        given.Ends.Submit(given.Lun, IoKind.Read, 0, 65_536, atSeconds: 0.5);
        given.Simulation.Run();
        Assert.That(host.Work[HostWorkKind.StorageProtocol], Is.EqualTo(Cycles.FromCount((long)Math.Round(2 * (35_000 + (0.9 * 65_536))))));

        given.Lun.OpenStream(Storage.Fabrics.GivenFabric.Large, new IoStreamTerms { Cap = 1000 }).Start(3000);
        given.Simulation.Run(SimDuration.FromSeconds(2));
        Assert.That(host.Load.Hertz, Is.EqualTo(1000 * (35_000 + (0.9 * 65_536))).Within(1));
        given.Simulation.Run();
        Assert.That((host.Work[HostWorkKind.StorageProtocol].Count, host.Load), Is.EqualTo(((long)Math.Round(given.Host.Cycles), Frequency.Zero)));
        Assert.That(given.Host.Cycles, Is.EqualTo(3002 * (35_000 + (0.9 * 65_536))).Within(1));
    }

    [Test]
    public void FileClient_RequestsAndStreams_TakeTheProtocolsCycles()
    {
        var given = new GivenFiles();
        var host = HostOf(given.Simulation);
        host.Connect(given.Client);
        host.Connect(given.Folder.Mount("another"));
        given.Made("/f").Submit(IoKind.Write, 0, 10_000, given.Ends);
        given.Client.OpenStream(GivenStorage.Reads, new IoStreamTerms { Cap = 100 }).Start(500);
        given.Simulation.Run();

        Assert.That((given.Ends.All.Single().Status, host.FileClients.Count), Is.EqualTo((IoStatus.Done, 2)));
        Assert.That(given.Client.Cycles, Is.EqualTo(30_000 + (0.7 * 10_000) + (500 * (30_000 + (0.7 * 4000)))).Within(1));
        Assert.That(host.Work[HostWorkKind.StorageProtocol].Count, Is.EqualTo(given.Client.Cycles).Within(1));
    }

    [Test]
    public void MachineDisk_WithAHostSide_TakesItsCyclesOfTheHostBesideTheMachines()
    {
        var (simulation, vm) = Machine(Vm(), Host(2));
        var disk = vm.Attach(GivenStorage.Disk(simulation), IoVirtualization.Paravirtual with { HostCyclesPerOperation = 20_000, HostCyclesPerByte = 0.5 });
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 0, 4000, atSeconds: 1);
        simulation.Run();
        Assert.That((vm.Host!.Work[HostWorkKind.VirtualDisk], vm.CyclesDone, disk.HostCycles), Is.EqualTo((Cycles.FromCount(22_000), 10_000.0, 22_000.0)));
        disk.OpenStream(GivenStorage.Reads, new IoStreamTerms { Cap = 50 }).Start(150);
        simulation.Run();
        Assert.That((vm.Host.Work[HostWorkKind.VirtualDisk].Count, vm.Host.Load), Is.EqualTo((151 * 22_000L, Frequency.Zero)));
        Assert.That(disk.HostCycles, Is.EqualTo(151 * 22_000).Within(1e-3));
    }

    [Test]
    public void MachineDisk_WithoutAHostSide_TakesNothingOfTheHost()
    {
        var (simulation, vm) = Machine(Vm());
        foreach (var kind in (IoVirtualization[])[IoVirtualization.Emulated, IoVirtualization.Paravirtual, IoVirtualization.PassThrough])
            new Ends(simulation).Submit(vm.Attach(GivenStorage.Disk(simulation, kind.Name), kind), IoKind.Read, 0, 4000, atSeconds: 1);
        simulation.Run();
        Assert.That((vm.Host!.Cycles.HostWork, vm.CyclesDone), Is.EqualTo(((Int128)0, 30_000.0)));
    }

    [Test]
    public void Attach_HostSideThatIsNegative_IsRefused()
    {
        var (simulation, vm) = Machine(Vm());
        Assert.That(() => vm.Attach(GivenStorage.Disk(simulation), IoVirtualization.Vhost with { HostCyclesPerByte = -1 }), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("5200 an operation and -1 a byte"));
    }

    private static Host HostOf(Simulation simulation) => simulation.AddDatacenter("host", new FirstFit()).AddHost(Host(4));

    private static (Datacenter Datacenter, Network Network) Connected(int cores)
    {
        var datacenter = Datacenter(Host(cores), Host(cores));
        var network = GivenNetwork.Line(datacenter.Inventory.Simulation, links: 1, GivenNetwork.Gigabit);
        Connect(datacenter, network);
        return (datacenter, network);
    }

    private static IReadOnlyList<Host> Connected(Networks.Virtual.GivenFabric given)
    {
        var datacenter = given.Simulation.AddDatacenter("d", new FirstFit());
        datacenter.AddHosts(3, Host(4));
        Connect(datacenter, given.Network);
        return datacenter.Hosts;
    }

    private static void Connect(Datacenter datacenter, Network network)
    {
        for (var i = 0; i < datacenter.Hosts.Count; i++)
            datacenter.Hosts[i].Connect(network[network.Topology.Hosts[i]]);
    }
}

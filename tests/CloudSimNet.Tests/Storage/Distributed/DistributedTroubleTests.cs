// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Tests.Storage.Distributed;

/// <summary>What goes wrong below the nodes of a store, and how its objects take it.</summary>
public sealed class DistributedTroubleTests
{
    private static readonly RatedArraySpec Node = new() { Capacity = Bytes.TiB(1), ReadIops = 10_000 };

    private readonly Simulation simulation = new();

    [Test]
    public void Leave_AllCopiesLongerThanTheRepairDelay_NothingIsThrownAwayThatMayReturn()
    {
        var made = Given(Arrays(6), new ObjectPolicy { FaultsToTolerate = 1 });
        var nodes = made.Parts.Where(static part => !part.IsWitness).Select(static part => part.Node).ToList();
        var ends = new Ends(simulation);
        ends.Submit(made, IoKind.Write, 0, 4096);
        foreach (var node in nodes)
            simulation.Schedule(SimDuration.FromSeconds(1), node.Leave);
        simulation.Schedule(SimDuration.FromHours(3), nodes[1].Return);
        ends.Submit(made, IoKind.Read, 0, 4096, atSeconds: 4 * 3600);
        simulation.Run();

        Assert.That((made.IsDataLost, simulation.StorageLosses.All.Count, made.IsHealthy), Is.EqualTo((false, 0, true)));
        Assert.That(ends.All.Select(static end => end.Status), Is.All.EqualTo(IoStatus.Done));
        Assert.That(made.Parts.Any(part => part.Node == nodes[0]), Is.False, "There is a copy to make it anew from since the other is back, and it is overdue.");
    }

    [Test]
    public void Write_NoCopyHasRoom_IsNotAcknowledged()
    {
        var empty = new StoragePool(simulation, "empty", new PoolSpec());
        var made = Given([.. Enumerable.Range(0, 3).Select(i => empty.AddThin($"thin {i}", Bytes.TiB(1)))], new ObjectPolicy { FaultsToTolerate = 1 });
        var ends = new Ends(simulation);
        ends.Submit(made, IoKind.Write, 0, 4096);
        simulation.Run();

        Assert.That((ends.All.Single().Status, made.IsAvailable), Is.EqualTo((IoStatus.OutOfSpace, true)));
    }

    [Test]
    public void Node_SlowerThanBefore_StreamsFollow()
    {
        var raids = new List<RaidArray>();
        var disks = new List<Hdd>();
        for (var i = 0; i < 3; i++)
        {
            disks.AddRange(Enumerable.Range(0, 2).Select(j => new Hdd(simulation, $"disk {i}.{j}", GivenStorage.Slow)));
            raids.Add(new RaidArray(simulation, $"raid {i}", new RaidSpec { Level = RaidLevel.Raid1 }, [disks[^2], disks[^1]]));
        }

        var made = Given(raids, new ObjectPolicy { FaultsToTolerate = 0 });
        var stream = made.OpenStream(GivenStorage.Reads);
        stream.Start(double.PositiveInfinity);
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(stream.Rate, Is.EqualTo(200).Within(1e-6));
        disks[0].Fail();
        simulation.Run(SimDuration.FromSeconds(2));

        Assert.That(stream.Rate, Is.EqualTo(made.MaximumRate(GivenStorage.Reads)).Within(1e-6).And.EqualTo(100).Within(1e-6));
    }

    [Test]
    public void Device_FailsUnderAnotherObjectsResynchronizations_IsHeardByAll()
    {
        var devices = Arrays(5);
        var made = Given(devices, new ObjectPolicy { FaultsToTolerate = 2 });
        var (source, others) = (made.Parts[0].Node, made.Parts.Skip(1).Take(2).Select(static part => part.Node).ToList());
        others.ForEach(static node => node.Leave());
        simulation.Run(SimDuration.FromSeconds(1));
        others[0].Return();
        new Ends(simulation).Submit(made, IoKind.Write, 0, 4096, atSeconds: 1);
        simulation.Run(SimDuration.FromSeconds(2));
        others[0].Leave();
        new Ends(simulation).Submit(made, IoKind.Write, 65536, 4096, atSeconds: 2);
        simulation.Schedule(SimDuration.FromSeconds(3), () =>
        {
            others.ForEach(static node => node.Return()); // Both are filled from the first copy now.
            Assert.That(made.Parts.Count(static part => part.State == PartState.Resyncing), Is.EqualTo(2));
            made.Store.TryCreate("later", Bytes.GB(1), new ObjectPolicy { FaultsToTolerate = 2 }, out _);
            ((RatedArray)source.Device).Fail();
        });
        simulation.Run(SimDuration.FromSeconds(10));

        Assert.That(made.Parts[0].State, Is.EqualTo(PartState.Absent));
    }

    [Test]
    public void Read_PartAwayWithTwoParities_TheOthersShareTheWorkAlike()
    {
        const int StripeBytes = 4 * 65536;
        var made = Given(Arrays(6), new ObjectPolicy { FaultsToTolerate = 2, Layout = ObjectLayout.Parity });
        made.Parts[0].Node.Leave();
        for (var stripe = 0; stripe < 30; stripe++)
        {
            for (var unit = 0; unit < 4; unit++)
            {
                if ((unit + stripe) % 6 == 0) // It lies on the part that is away.
                    made.Submit(new BlockRequest(IoKind.Read, (stripe * StripeBytes) + (unit * 65536), 4096));
            }
        }

        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(made.Parts.Skip(1).Select(static part => part.Node.Device.Reads), Is.All.EqualTo(20 * 4 / 5));
    }

    [Test]
    public void AddNode_TheSameDeviceTwice_IsRefused()
    {
        var device = Arrays(1)[0];
        var store = new DistributedStore(simulation, "store");
        store.AddNode(device);

        Assert.That(() => store.AddNode(device), Throws.ArgumentException.With.Message.Contains("'node 0' is node 0 of store 'store' already"));
    }

    private List<RatedArray> Arrays(int count) => [.. Enumerable.Range(0, count).Select(i => new RatedArray(simulation, $"node {i}", Node))];

    private DistributedObject Given(IEnumerable<BlockDevice> devices, ObjectPolicy policy)
    {
        var store = new DistributedStore(simulation, "store");
        foreach (var device in devices)
            store.AddNode(device);
        return store.TryCreate("object", Bytes.MB(500), policy, out _)!;
    }
}

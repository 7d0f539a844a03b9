// SPDX-License-Identifier: MIT
using System.Numerics;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Distributed;

namespace CloudSimNet.Tests.Storage.Distributed;

/// <summary>Stores over nodes whose devices take 1 ms for an operation and do 10 000 a second.</summary>
public sealed class DistributedStoreTests
{
    private static readonly ObjectPolicy Mirror1 = new() { FaultsToTolerate = 1 };
    private static readonly ObjectPolicy Parity1 = new() { FaultsToTolerate = 1, Layout = ObjectLayout.Parity };
    private static readonly ObjectPolicy Parity2 = new() { FaultsToTolerate = 2, Layout = ObjectLayout.Parity };

    private static IEnumerable<ObjectPolicy> Policies() => [new() { FaultsToTolerate = 0 }, Mirror1, new() { FaultsToTolerate = 2 }, new() { FaultsToTolerate = 3 }, Parity1, Parity2];

    [TestCase(1, ObjectLayout.Mirror, 200, 1, 3)]
    [TestCase(2, ObjectLayout.Mirror, 300, 2, 5)]
    [TestCase(1, ObjectLayout.Parity, 133.3333, 0, 4)]
    [TestCase(2, ObjectLayout.Parity, 150, 0, 6)]
    public void TryCreate_100GB_TakesWhatThePolicySays(int faults, ObjectLayout layout, double gigabytes, int witnesses, int nodes)
    {
        var policy = new ObjectPolicy { FaultsToTolerate = faults, Layout = layout };
        var (store, made) = Given(policy, nodes, Bytes.GB(100));

        Assert.That((policy.Nodes, policy.Witnesses, made.Parts.Count(static part => part.IsWitness)), Is.EqualTo((nodes, witnesses, witnesses)));
        Assert.That((store.Used - (policy.WitnessSize * witnesses)).Count / 1e9, Is.EqualTo(gigabytes).Within(1e-3));
    }

    [Test]
    public void Leave_OfAllNodesDuringAWrite_NothingIsLostWhenTheyReturn()
    {
        var (store, made) = Given(Mirror1, 3, Bytes.MB(10));
        made.Submit(new BlockRequest(IoKind.Write, 0, 4096));
        foreach (var node in store.Nodes)
            node.Leave();
        store.Simulation.Run(SimDuration.FromSeconds(1));
        foreach (var node in store.Nodes)
            node.Return();
        store.Simulation.Run(SimDuration.FromSeconds(2));

        Assert.That((made.IsDataLost, made.IsHealthy, made.Errors), Is.EqualTo((false, true, 1L)));
    }

    [Test]
    public void TryCreate_TooFewNodes_IsRefusedWithTheReason()
    {
        var store = Store(3);

        Assert.That(store.TryCreate("disk", Bytes.GB(1), Parity1, out var refusal), Is.Null);
        Assert.That(refusal, Does.Contain("needs 4 nodes").And.Contain("has 3 nodes"));
    }

    [Test]
    public void TryCreate_NoRoom_IsRefused()
    {
        var store = Store(3);

        Assert.That(store.TryCreate("disk", Bytes.TiB(100), Mirror1, out var refusal), Is.Null);
        Assert.That(refusal, Does.Contain("free"));
    }

    [TestCaseSource(nameof(Policies))]
    public void Leave_EachSetOfNodes_IOGoesOnExactlyWhileEnoughIsThere(ObjectPolicy policy)
    {
        for (var set = 0; set < 1 << policy.Nodes; set++)
        {
            var (store, made) = Given(policy, policy.Nodes);
            for (var i = 0; i < policy.Nodes; i++)
            {
                if ((set & (1 << i)) != 0)
                    store.Nodes[i].Leave();
            }

            var away = BitOperations.PopCount((uint)set);
            var partsThere = made.Parts.Count(part => !part.IsWitness && (set & (1 << part.Node.Id)) == 0);
            var isUsable = 2 * (policy.Nodes - away) > policy.Nodes && partsThere >= policy.Data;
            Assert.That(made.IsAvailable, Is.EqualTo(isUsable), $"{policy} without {set:b}");
            if (away <= policy.FaultsToTolerate)
                Assert.That(isUsable, Is.True, "What is tolerated.");
            Assert.That(made.IsDataLost, Is.False, "What is away isn't lost.");
            foreach (var kind in new[] { IoKind.Read, IoKind.Write })
                Assert.That(Ask(made, kind), Is.EqualTo(isUsable ? IoStatus.Done : IoStatus.Unavailable));
        }
    }

    [TestCaseSource(nameof(Policies))]
    public void Lose_EachSetOfNodesAtOnce_DataIsLostExactlyBeyondTheFaultsTolerated(ObjectPolicy policy)
    {
        for (var set = 0; set < 1 << policy.Nodes; set++)
        {
            var (store, made) = Given(policy, policy.Nodes);
            Assert.That(Ask(made, IoKind.Write), Is.EqualTo(IoStatus.Done));
            for (var i = 0; i < policy.Nodes; i++)
            {
                if ((set & (1 << i)) != 0)
                    store.Nodes[i].Lose();
            }

            var partsLost = made.Parts.Count(part => !part.IsWitness && (set & (1 << part.Node.Id)) != 0);
            Assert.That(made.IsDataLost, Is.EqualTo(partsLost > policy.FaultsToTolerate), $"{policy} without {set:b}");
            Assert.That(store.Simulation.StorageLosses.Total, Is.EqualTo(made.IsDataLost ? Bytes.B(65536) : Bytes.Zero));
        }
    }

    [Test]
    public void Write_NodeAway_ItMissesIt_AndCatchesUpBeforeItCounts()
    {
        var (store, made) = Given(Mirror1, 3);
        var away = made.Parts[0].Node;
        away.Leave();
        Ask(made, IoKind.Write);
        Assert.That(made.Parts[0].Lacking, Is.EqualTo(Bytes.B(65536)));

        // The one that has everything goes: what it wrote alone is nowhere else.
        away.Return();
        Assert.That(made.Parts[0].State, Is.EqualTo(PartState.Resyncing));
        made.Parts[1].Node.Leave();
        Assert.That(made.IsAvailable, Is.False, "The other copy is of yesterday.");
        made.Parts[1].Node.Return();
        store.Simulation.Run();

        Assert.That((made.IsHealthy, made.Parts[0].State), Is.EqualTo((true, PartState.Active)));
    }

    [Test]
    public void Lose_TheCopyThatHasWhatTheOtherMissed_IsReported()
    {
        var (store, made) = Given(Mirror1, 3);
        made.Parts[0].Node.Leave();
        Ask(made, IoKind.Write);
        made.Parts[1].Node.Lose();

        Assert.That((made.IsDataLost, store.Simulation.StorageLosses.Total), Is.EqualTo((true, Bytes.B(65536))));
    }

    [Test]
    public void Lose_ASpareNode_ThePartIsMadeAnewThereAtTheDevicesRate()
    {
        // 1 GB in pieces of 1 MiB: each a read and a write on two nodes that do 10 000 a second, so 0.0954 s.
        var (store, made) = Given(Mirror1, 4, Bytes.GB(1));
        var lost = made.Parts[0].Node;
        lost.Lose();
        var result = store.Simulation.Run();

        Assert.That(result.Time.Seconds, Is.EqualTo(1e9 / (1 << 20) / 10_000).Within(1e-6));
        Assert.That((made.IsHealthy, made.Parts[0].Node == lost, lost.Used), Is.EqualTo((true, false, Bytes.Zero)));
    }

    [Test]
    public void Leave_LongerThanTheRepairDelay_ThePartIsMadeAnewElsewhere()
    {
        var (store, made) = Given(Mirror1, 4);
        var gone = made.Parts[0].Node;
        gone.Leave();
        store.Simulation.Run(SimDuration.FromMinutes(59));
        Assert.That(made.Parts[0].State, Is.EqualTo(PartState.Absent));
        store.Simulation.Run(SimDuration.FromMinutes(61));

        Assert.That((made.IsHealthy, made.Parts[0].Node == gone), Is.EqualTo((true, false)));
    }

    [Test]
    public void Lose_NoSpareNode_GoesOnDegradedUntilThereIsOne()
    {
        var (store, made) = Given(Parity1, 4);
        made.Parts[1].Node.Lose();
        store.Simulation.Run();
        Assert.That((made.IsAvailable, made.IsHealthy, made.Parts[1].State), Is.EqualTo((true, false, PartState.Lost)));
        store.AddNode(new RatedArray(store.Simulation, "new", Node));
        store.Simulation.Run();

        Assert.That(made.IsHealthy, Is.True);
    }

    [Test]
    public void Write_SmallWithParity_ReadsAndWritesTheDataAndEachParity([Values(1, 2)] int faults)
    {
        var (store, made) = Given(new ObjectPolicy { FaultsToTolerate = faults, Layout = ObjectLayout.Parity }, 6);
        Ask(made, IoKind.Write);

        Assert.That((Total(store, static device => device.Reads), Total(store, static device => device.Writes)), Is.EqualTo((1L + faults, 1L + faults)));
    }

    [Test]
    public void Write_AWholeStripe_ReadsNothing()
    {
        var (store, made) = Given(Parity1, 4);
        Ask(made, IoKind.Write, 3 * 65536);

        Assert.That((Total(store, static device => device.Reads), Total(store, static device => device.Writes)), Is.EqualTo((0L, 4L)));
    }

    [Test]
    public void Read_PartAwayWithParity_IsComputedFromTheOthers()
    {
        var (store, made) = Given(Parity1, 4);
        made.Parts[0].Node.Leave(); // It has the first unit.
        Assert.That(Ask(made, IoKind.Read), Is.EqualTo(IoStatus.Done));

        Assert.That(Total(store, static device => device.Reads), Is.EqualTo(3));
    }

    [Test]
    public void MaximumRate_Layouts_AreWhatTheAccessesAllow()
    {
        var (writes, reads) = (new IoPattern { ReadFraction = 0 }, IoPattern.RandomReads);
        var (_, mirror) = Given(Mirror1, 3);
        var (_, parity) = Given(Parity1, 4);

        Assert.That((mirror.MaximumRate(reads), mirror.MaximumRate(writes)), Is.EqualTo((20_000.0, 10_000.0)).Using<double>(Near));
        Assert.That((parity.MaximumRate(reads), parity.MaximumRate(writes)), Is.EqualTo((40_000.0, 10_000.0)).Using<double>(Near)); // 4 accesses to 4 nodes.
        parity.Parts[0].Node.Leave();
        Assert.That(parity.MaximumRate(reads), Is.EqualTo(20_000.0).Within(1e-6)); // 3/4 + 1/4 x 3 reads of three nodes.
    }

    [Test]
    public void Stream_NodeLeavesAndReturns_WhatItMissedIsCopied()
    {
        var (store, made) = Given(Mirror1, 3, Bytes.GB(10));
        var simulation = store.Simulation;
        var stream = made.OpenStream(new IoPattern { ReadFraction = 0, BlockSize = Bytes.MB(1) }, new IoStreamTerms { Cap = 100 });
        stream.Start(3000);
        simulation.Schedule(SimDuration.FromSeconds(5), made.Parts[0].Node.Leave);
        simulation.Schedule(SimDuration.FromSeconds(15), () =>
        {
            Assert.That(made.Parts[0].Lacking.Count, Is.EqualTo(1e9).Within(2e6)); // 10 s at 100 MB/s.
            made.Parts[0].Node.Return();
        });
        simulation.Run();

        Assert.That((stream.Completed, made.IsHealthy), Is.EqualTo((3000.0, true)));
        Assert.That(made.IsDataLost, Is.False);
    }

    private static readonly RatedArraySpec Node = new() { Capacity = Bytes.TiB(1), ReadIops = 10_000 };

    private static int Near(double left, double right) => Math.Abs(left - right) < 1e-6 ? 0 : 1;

    private static DistributedStore Store(int nodes)
    {
        var simulation = new Simulation();
        var store = new DistributedStore(simulation, "store");
        for (var i = 0; i < nodes; i++)
            store.AddNode(new RatedArray(simulation, $"node {i}", Node));
        return store;
    }

    private static (DistributedStore Store, DistributedObject Made) Given(ObjectPolicy policy, int nodes, Bytes? size = null)
    {
        var store = Store(nodes);
        return (store, store.TryCreate("disk", size ?? Bytes.GB(1), policy, out _)!);
    }

    private static long Total(DistributedStore store, Func<BlockDevice, long> of) => store.Nodes.Sum(node => of(node.Device));

    // Within a few milliseconds, long before anything is repaired.
    private static IoStatus Ask(DistributedObject made, IoKind kind, int length = 4096)
    {
        var ends = new Ends(made.Simulation);
        made.Submit(new BlockRequest(kind, 0, length), ends);
        made.Simulation.Run(made.Simulation.Now + SimDuration.FromMilliseconds(50));
        return ends.All.Single().Status;
    }
}

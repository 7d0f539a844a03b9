// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Tests.Storage.Snapshots;

public sealed class SnapshotVolumeTests
{
    [Test]
    public void Write_CopyOnWrite_TakesThreeRequestsOnlyAtFirst()
    {
        var (simulation, below, space, volume) = Given(SnapshotMethod.CopyOnWrite, metadata: 0);
        Write(simulation, volume, 2);
        Assert.That((below.Reads, below.Writes, space.Writes), Is.EqualTo((0, 1, 0)));
        volume.TryCreate();
        Write(simulation, volume, 2);
        Assert.That((below.Reads, below.Writes, space.Writes), Is.EqualTo((1, 2, 1)));
        Write(simulation, volume, 2);
        Assert.That((below.Reads, below.Writes, space.Writes), Is.EqualTo((1, 3, 1)));
    }

    [Test]
    public void Write_RedirectOnWrite_TakesOneOfDataAndSomeOfMetadata()
    {
        var (simulation, below, space, volume) = Given(SnapshotMethod.RedirectOnWrite, metadata: 2);
        volume.TryCreate();
        Write(simulation, volume, 2);
        Assert.That((below.Reads, below.Writes, space.Writes, volume.LevelBytes), Is.EqualTo((0, 0, 3, Bytes.B(4000))));
        Write(simulation, volume, 2);
        Assert.That((below.Writes, space.Writes, volume.LevelBytes), Is.EqualTo((0, 4, Bytes.B(4000))));
    }

    [Test]
    public void TryDelete_ALevel_ReadsAndWritesItOnce()
    {
        var (simulation, below, space, volume) = Given(SnapshotMethod.RedirectOnWrite, metadata: 0);
        volume.TryCreate();
        for (var block = 0; block < 7; block++)
            Write(simulation, volume, block);
        Assert.That(volume.TryDelete(0), Is.True);
        simulation.Run();
        Assert.That((space.BytesRead, below.BytesWritten), Is.EqualTo((Bytes.B(28_000), Bytes.B(28_000))));
        Assert.That((volume.Depth, volume.LevelBytes), Is.EqualTo((0, Bytes.Zero)));
    }

    [Test]
    public void TryRevert_AnySize_TakesNoRequest()
    {
        var (simulation, below, space, volume) = Given(SnapshotMethod.RedirectOnWrite, metadata: 0);
        volume.TryCreate();
        for (var block = 0; block < 100; block++)
            Write(simulation, volume, block);
        var (events, requests) = (simulation.EventCount, space.Reads + space.Writes + below.Reads + below.Writes);
        Assert.That(volume.TryRevert(0), Is.True);
        simulation.Run();
        Assert.That((simulation.EventCount, space.Reads + space.Writes + below.Reads + below.Writes), Is.EqualTo((events, requests)));
        Assert.That((volume.Depth, volume.LevelBytes), Is.EqualTo((1, Bytes.Zero)));
    }

    [Test]
    public void TryCreate_ChainsUpToTheLimit_WarnsAboveThree()
    {
        var (_, _, _, volume) = Given(SnapshotMethod.RedirectOnWrite, metadata: 0);
        var warned = new List<int>();
        volume.LongChain.Watch(warned.Add);
        for (var i = 0; i < 32; i++)
            Assert.That(volume.TryCreate(), Is.True);
        Assert.That(volume.TryCreate(), Is.False);
        volume.Simulation.Run(SimTime.Zero);
        Assert.That(warned, Is.EqualTo(Enumerable.Range(4, 29)));
    }

    [Test]
    public void MaximumRate_DeeperChains_FallsMonotonically()
    {
        var (simulation, _, _, volume) = Given(SnapshotMethod.RedirectOnWrite, metadata: 0);
        var rates = new List<double>();
        for (var depth = 0; depth < 6; depth++)
        {
            volume.TryCreate();
            for (var block = depth; block < 1000; block += 100)
                Write(simulation, volume, block);
            rates.Add(volume.MaximumRate(GivenStorage.Reads with { BlockSize = Bytes.B(4000), ReadFraction = 0.5 }));
        }

        // Levels of 1 % each. Writes, and reads of what the levels hold, are the space's, and looking through them too.
        Assert.That(rates, Is.Ordered.Descending);
        Assert.That(rates[0], Is.EqualTo(100 / ((0.5 * 0.01) + (0.5 * 0.13 * 0.99) + 0.5)).Within(1e-9));
    }

    [TestCase(SnapshotMethod.RedirectOnWrite, 40_000, 4000, false, 10 + 46, 46)] // Space: the write and the copy; base: the old block.
    [TestCase(SnapshotMethod.RedirectOnWrite, 40_000, 4000, true, 4 + (0.1 * 40), 0.1 * 40)] // One in ten begins a block.
    [TestCase(SnapshotMethod.RedirectOnWrite, 4000, 40_000, false, 46, 0)] // It fills its blocks.
    [TestCase(SnapshotMethod.CopyOnWrite, 40_000, 4000, false, 46, 10 + 46)]
    [TestCase(SnapshotMethod.CopyOnWrite, 4000, 40_000, false, 10 * 10, 46 + (10 * 10))] // Ten blocks are copied.
    public void MaximumRate_WritesThatDontFitTheBlocks_CountWhatIsCopied(SnapshotMethod method, int block, int size, bool isSequential, double spaceMs, double baseMs)
    {
        var simulation = new Simulation();
        var (below, space) = (Disk(simulation, "base"), Disk(simulation, "space"));
        var volume = new SnapshotVolume("v", below, space, new SnapshotSpec { Method = method, BlockSize = Bytes.B(block), MetadataWrites = 0 });
        volume.TryCreate();

        Assert.That(volume.MaximumRate(new IoPattern { ReadFraction = 0, BlockSize = Bytes.B(size), IsSequential = isSequential }), Is.EqualTo(1000 / Math.Max(spaceMs, baseMs)).Within(1e-6));
    }

    [Test]
    public void Read_ThroughTheChain_WaitsForEachLevel()
    {
        var simulation = new Simulation();
        var (below, space) = (Disk(simulation, "base"), Disk(simulation, "space"));
        var volume = new SnapshotVolume("v", below, space, new SnapshotSpec { BlockSize = Bytes.B(4000), LookupTime = SimDuration.FromMilliseconds(1) });
        for (var i = 0; i < 3; i++)
            volume.TryCreate();
        volume.Submit(new BlockRequest(IoKind.Read, 40_000, 4000));
        simulation.Run();
        Assert.That(volume.LastResponse, Is.EqualTo(SimDuration.FromMilliseconds(13)));
    }

    [Test]
    public void LinkedClone_OfASharedBase_LeavesItAsItIs()
    {
        var simulation = new Simulation();
        var (below, space) = (Disk(simulation, "base"), Disk(simulation, "space"));
        var clone = SnapshotVolume.LinkedClone("clone", below, space, new SnapshotSpec { BlockSize = Bytes.B(4000) });
        Write(simulation, clone, 5);
        Assert.That((below.Writes, clone.TryDelete(0), clone.LevelBytes), Is.EqualTo((0, false, Bytes.B(4000))));
    }

    [Test]
    public void ChainModel_ClosedForms_AreTheirArithmetic()
    {
        Assert.Multiple(() =>
        {
            Assert.That(ChainModel.FullCloneTime(Bytes.GB(40), DataRate.Mbps(1600)), Is.EqualTo(SimDuration.FromSeconds(200)));
            Assert.That(ChainModel.ThroughputFactor(1), Is.EqualTo(0.885).Within(5e-4));
            Assert.That(ChainModel.ThroughputFactor(3), Is.EqualTo(0.72).Within(5e-3));
            Assert.That(ChainModel.Coverage(1000, 1000), Is.EqualTo(0.6321206).Within(1e-7));
            Assert.That(ChainModel.ExpectedLookups([0.5, 0.2]), Is.EqualTo(0.8 + (0.8 * 0.5)).Within(1e-12));
            Assert.That(ChainModel.ExpectedLookups([]), Is.Zero);
        });
    }

    [Test]
    public void BlocksOf_RandomWrites_AreCoveredAsTheClosedFormSays()
    {
        var (simulation, _, _, volume) = Given(SnapshotMethod.RedirectOnWrite, metadata: 0);
        volume.TryCreate();
        var random = simulation.Random("blocks");
        for (var i = 0; i < 1000; i++)
            Write(simulation, volume, (int)random.NextInteger(1000));
        Assert.That(volume.BlocksOf(0) / 1000.0, Is.EqualTo(ChainModel.Coverage(1000, 1000)).Within(0.04));
    }

    private static void Write(Simulation simulation, SnapshotVolume volume, int block)
    {
        volume.Submit(new BlockRequest(IoKind.Write, block * 4000L, 4000));
        simulation.Run();
    }

    private static Hdd Disk(Simulation simulation, string name) => new(simulation, name, GivenStorage.Slow with { Capacity = Bytes.MB(4) });

    private static (Simulation, Hdd, Hdd, SnapshotVolume) Given(SnapshotMethod method, int metadata)
    {
        var simulation = new Simulation(1);
        var (below, space) = (Disk(simulation, "base"), new Hdd(simulation, "space", GivenStorage.Slow with { Capacity = Bytes.MB(40) }));
        return (simulation, below, space, new SnapshotVolume("v", below, space, new SnapshotSpec { Method = method, BlockSize = Bytes.B(4000), MetadataWrites = metadata }));
    }
}

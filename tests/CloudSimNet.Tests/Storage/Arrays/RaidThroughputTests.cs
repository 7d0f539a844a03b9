// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Storage.Arrays;

public sealed class RaidThroughputTests
{
    // Enough requests at once that no member idles for long.
    private const int AtOnce = 200;
    private const int Requests = 20_000;

    [TestCase(RaidLevel.Raid0, 4, 0.5, 0)]
    [TestCase(RaidLevel.Raid10, 4, 0.5, 0)]
    [TestCase(RaidLevel.Raid10, 4, 1, 1)]
    [TestCase(RaidLevel.Raid5, 5, 0.84, 0)]
    [TestCase(RaidLevel.Raid5, 5, 0, 0)]
    [TestCase(RaidLevel.Raid5, 5, 1, 1)]
    [TestCase(RaidLevel.Raid5, 5, 0.5, 1)]
    [TestCase(RaidLevel.Raid6, 6, 0.5, 0)]
    [TestCase(RaidLevel.Raid6, 6, 0.5, 1)]
    [TestCase(RaidLevel.Raid6, 6, 0.5, 2)]
    public void Submit_ManyRandomRequests_ReachTheRateThatAStreamHas(RaidLevel level, int members, double reads, int failed)
    {
        var given = new GivenArray(level, members, disk: GivenStorage.Slow with { TransferRate = DataRate.Gbps(100) });
        for (var i = 0; i < failed; i++)
            given.Disks[2 * i].Fail();
        var random = given.Simulation.Random("test");
        var left = Requests;
        Ends ends = null!;
        ends = new Ends(given.Simulation) { Then = (_, _) => Next() };
        for (var i = 0; i < AtOnce; i++)
            Next();
        given.Simulation.Run();
        var rate = Requests / (given.Simulation.Now.Nanoseconds / 1e9);
        var stream = given.Array.MaximumRate(GivenStorage.Reads with { ReadFraction = reads });
        Assert.That(rate, Is.InRange(0.95 * stream, 1.005 * stream), "a little is lost while the last ones end, and to members that happen to be idle");

        void Next()
        {
            if (left-- <= 0)
                return;
            var unit = random.NextInteger(given.Array.Capacity.Count / 4000);
            given.Array.Submit(new BlockRequest(random.NextDouble() < reads ? IoKind.Read : IoKind.Write, unit * 4000, 4000), ends);
        }
    }

    [Test]
    public void Submit_ReadsOfAMirrorOfUnequalDevices_ReachTheRateThatAStreamHas()
    {
        var simulation = new Simulation();
        double[] rates = [100, 300];
        var array = new RaidArray(simulation, "array", new RaidSpec { Level = RaidLevel.Raid1 }, [.. rates.Select((rate, i) => new RatedArray(simulation, $"mirror-{i}", new RatedArraySpec { Capacity = Bytes.GB(1), ReadIops = rate }))]);
        var left = 20_000;
        Ends ends = null!;
        ends = new Ends(simulation) { Then = (_, _) => Next() };
        for (var i = 0; i < AtOnce; i++)
            Next();
        simulation.Run();
        var rate = 20_000 / (simulation.Now.Nanoseconds / 1e9);

        Assert.That(array.MaximumRate(GivenStorage.Reads), Is.EqualTo(400).Within(0.001));
        Assert.That(rate, Is.InRange(380, 402));

        void Next()
        {
            if (left-- > 0)
                array.Submit(new BlockRequest(IoKind.Read, 4096L * (left % 1000), 4096), ends);
        }
    }

    [TestCase(RaidLevel.Raid10, 4)]
    [TestCase(RaidLevel.Raid5, 5)]
    [TestCase(RaidLevel.Raid6, 6)]
    public void MaximumRate_OfOperationsOverManyTurnsOfTheParity_FallsByTheSameWithEachTurn(RaidLevel level, int members)
    {
        var given = new GivenArray(level, members);
        given.Disks[1].Fail();
        var turn = 4000L * members * Raid.DataMembers(level, members);
        var seconds = new double[12];
        for (var i = 0; i < seconds.Length; i++)
            seconds[i] = 1 / given.Array.MaximumRate(new IoPattern { ReadFraction = 0.5, BlockSize = Bytes.B((i * turn) + 5000) });

        for (var i = 2; i < seconds.Length; i++)
            Assert.That(seconds[i] - seconds[i - 1], Is.EqualTo(seconds[2] - seconds[1]).Within(0.1).Percent, $"turn {i}");
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;

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
}

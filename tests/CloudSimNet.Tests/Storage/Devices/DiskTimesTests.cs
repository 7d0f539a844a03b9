// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Storage.Devices;

public sealed class DiskTimesTests
{
    // 3 ms seek, 3 ms half a turn, 2 ms transfer.
    private static HddSpec Tenk => HddSpec.Rpm10000 with { AverageSeek = SimDuration.FromMilliseconds(3), TransferRate = DataRate.Mbps(960) };

    [Test]
    public void HalfTurn_OfEachSpeed_IsThirtyThousandOverRpm()
    {
        HddSpec[] specs = [HddSpec.Rpm5400, HddSpec.Rpm7200, HddSpec.Rpm10000, HddSpec.Rpm15000];
        Assert.That(specs.Select(spec => spec.HalfTurn.Nanoseconds), Is.EqualTo(new[] { 5_555_556L, 4_166_667L, 3_000_000L, 2_000_000L }));
    }

    [Test]
    public void MaximumRate_ThreePlusThreePlusTwoMilliseconds_Is125()
    {
        var disk = new Hdd(new Simulation(), "disk", Tenk);
        Assert.That(disk.MaximumRate(new IoPattern { BlockSize = Bytes.B(240_000) }), Is.EqualTo(125).Within(1e-9));
        Assert.That(disk.MaximumRate(new IoPattern { BlockSize = Bytes.B(240_000), IsSequential = true }), Is.EqualTo(500).Within(1e-9));
    }

    [Test]
    public void Positioning_FifteenThousand_Allows181AndEightTenths() =>
        Assert.That(1 / HddSpec.Rpm15000.Positioning.Seconds, Is.EqualTo(181.818).Within(0.001));

    [Test]
    public void AnnualFailureRate_MillionHours_IsEightyEightHundredths() =>
        Assert.That(HddSpec.Rpm5400.AnnualFailureRate, Is.EqualTo(0.008766).Within(1e-12));

    [Test]
    public void Sampled_UniformPlaces_HaveTheMeanOfTheSpec()
    {
        var simulation = new Simulation(3);
        var disk = new Hdd(simulation, "disk", Tenk with { Times = ServiceTimes.Sampled });
        var random = simulation.Random("places");
        for (var i = 0; i < 20_000; i++)
            disk.Submit(new BlockRequest(IoKind.Read, random.NextInteger(disk.Capacity.Count - 240_000), 240_000));
        simulation.Run();
        Assert.That(disk.Station.ServiceDone.Seconds / 20_000, Is.EqualTo(0.008).Within(0.00006), "three deviations of the mean: the seek's is 1.26 ms and the turn's 1.73 ms");
    }

    [Test]
    public void Exponential_OneDisk_AgreesWithMM1()
    {
        var spec = Tenk with { Times = ServiceTimes.Exponential };
        var (mean, half) = Replicated.MeanResponse(100, seed => new Hdd(seed, "disk", spec), 240_000);
        Assert.That(mean, Is.EqualTo(0.040).Within(half), "S / (1 - rho) with 8 ms at 100 a second");
        Assert.That(half, Is.LessThan(0.002));
    }

    [Test]
    public void Exponential_FourChannels_AgreesWithMMc()
    {
        var spec = new FlashSpec
        {
            Name = "four", Capacity = Bytes.GB(1), Channels = 4, ReadTime = SimDuration.FromMilliseconds(8), WriteTime = SimDuration.FromMilliseconds(8), ChannelRate = DataRate.Gbps(10),
            InterfaceRate = DataRate.Gbps(1e6), Times = ServiceTimes.Exponential,
        };
        var (mean, half) = Replicated.MeanResponse(400, seed => new Flash(seed, "flash", spec), 4096);
        Assert.That(mean, Is.EqualTo(0.008 + (ErlangC(4, 3.2) / ((4 / 0.008) - 400))).Within(half));
        Assert.That(half, Is.LessThan(0.0006));
    }

    private static double ErlangC(int servers, double load)
    {
        var (term, sum) = (1.0, 0.0);
        for (var k = 0; k < servers; k++)
        {
            sum += term;
            term *= load / (k + 1);
        }

        var waiting = term * servers / (servers - load);
        return waiting / (sum + waiting);
    }
}

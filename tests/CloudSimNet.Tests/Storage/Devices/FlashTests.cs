// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Storage.Devices;

public sealed class FlashTests
{
    private static FlashSpec Plain { get; } = new()
    {
        Name = "plain", Capacity = Bytes.GB(1), Channels = 2, ReadTime = SimDuration.FromMilliseconds(1), WriteTime = SimDuration.FromMilliseconds(1), ProgramTime = SimDuration.FromMilliseconds(2),
        WriteAmplification = 3, ChannelRate = DataRate.Gbps(1), InterfaceRate = DataRate.Gbps(32.768), InterfaceLatency = SimDuration.FromNanoseconds(9_000),
    };

    [Test]
    public void Presets_ReadsOfFourKilobytes_HaveTheLatencyAndRateOfTheDataSheets()
    {
        var simulation = new Simulation();
        var (sata, nvme) = (new Flash(simulation, "a", FlashSpec.SataSsd), new Flash(simulation, "b", FlashSpec.Nvme));
        sata.Submit(new BlockRequest(IoKind.Read, 0, 4096));
        nvme.Submit(new BlockRequest(IoKind.Read, 0, 4096));
        simulation.Run();
        Assert.That((sata.LastResponse.Nanoseconds, nvme.LastResponse.Nanoseconds), Is.EqualTo((120_000L, 85_000L)));
        Assert.That(sata.MaximumRate(IoPattern.RandomReads), Is.EqualTo(90_000).Within(0.1));
        Assert.That(nvme.MaximumRate(IoPattern.RandomReads), Is.EqualTo(700_000).Within(0.1));
        nvme.Submit(new BlockRequest(IoKind.Write, 0, 4096));
        simulation.Run();
        Assert.That(nvme.LastResponse.Nanoseconds, Is.EqualTo(20_000L));
    }

    [Test]
    public void Write_Random_IsAcknowledgedBeforeTheChannelIsFree()
    {
        var simulation = new Simulation();
        var flash = new Flash(simulation, "flash", Plain with { Channels = 1 });
        var ends = new Ends(simulation);
        ends.Submit(flash, IoKind.Write, 8192, 4096, 1);
        ends.Submit(flash, IoKind.Read, 0, 4096, 2, 0.0015);
        simulation.Run();
        Assert.That(ends.All, Is.EqualTo(new[] { (1L, IoStatus.Done, 0.001010), (2L, IoStatus.Done, 0.007010) }), "2 ms x 3 for the chips, of which the first is the write itself");
    }

    [Test]
    public void MaximumRate_Writes_CountTheWorkOfGarbageCollection()
    {
        var flash = new Flash(new Simulation(), "flash", Plain);
        var writes = new IoPattern { ReadFraction = 0 };
        Assert.That(flash.MaximumRate(writes), Is.EqualTo(2 / 0.006).Within(1e-9));
        Assert.That(flash.MaximumRate(writes with { IsSequential = true }), Is.EqualTo(2 / 0.002).Within(1e-9));
        Assert.That(flash.MaximumRate(IoPattern.RandomReads), Is.EqualTo(2000).Within(1e-9));
        Assert.That(flash.MaximumRate(new IoPattern { ReadFraction = 0.5 }), Is.EqualTo(2 / 0.0035).Within(1e-9));
    }

    [Test]
    public void QueueDepth_BelowTheChannels_LeavesSomeIdle()
    {
        var flash = new Flash(new Simulation(), "flash", Plain with { Channels = 8, QueueDepth = 3 });
        Assert.That(flash.MaximumRate(IoPattern.RandomReads), Is.EqualTo(3000).Within(1e-9));
    }

    [Test]
    public void Fail_RequestsInChannelsAndLine_EndOnce()
    {
        var simulation = new Simulation();
        var flash = new Flash(simulation, "flash", Plain);
        var ends = new Ends(simulation);
        for (var i = 0; i < 5; i++)
            ends.Submit(flash, i == 0 ? IoKind.Write : IoKind.Read, 8192, 4096, i);
        simulation.Schedule(SimDuration.FromMilliseconds(1.5), flash.Fail);
        simulation.Run();
        Assert.That(ends.All.Count(end => end.Status == IoStatus.Done), Is.EqualTo(2));
        Assert.That(ends.All.Count(end => end.Status == IoStatus.Unavailable && end.Seconds == 0.0015), Is.EqualTo(3));
    }

    [Test]
    public void Constructor_SampledTimes_AreRefused() =>
        Assert.That(() => new Flash(new Simulation(), "flash", Plain with { Times = ServiceTimes.Sampled }), Throws.InstanceOf<ArgumentOutOfRangeException>());
}

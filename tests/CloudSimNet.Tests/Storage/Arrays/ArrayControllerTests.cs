// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Storage.Arrays;

public sealed class ArrayControllerTests
{
    private static ControllerSpec Back { get; } = new()
    {
        Policy = WritePolicy.Back, WriteMemory = Bytes.B(8000), MemoryLatency = SimDuration.FromMilliseconds(1), FailoverTime = SimDuration.FromSeconds(5), DestageDepth = 1,
    };

    [Test]
    public void Write_Through_IsAcknowledgedByTheDevices()
    {
        var (simulation, _, controller, ends) = Make(Back with { Policy = WritePolicy.Through });
        ends.Submit(controller, IoKind.Write, 8000, 4000);
        simulation.Run();
        Assert.That(ends.All[0].Seconds, Is.EqualTo(0.010));
    }

    [Test]
    public void Write_Back_IsAcknowledgedByTheMemoryUntilItIsFull()
    {
        var (simulation, disk, controller, ends) = Make(Back);
        for (var i = 0; i < 3; i++)
            ends.Submit(controller, IoKind.Write, 8000 * (1 + i), 4000, i);
        simulation.Run();
        Assert.That(ends.All, Is.EqualTo(new[] { (0L, IoStatus.Done, 0.001), (1L, IoStatus.Done, 0.001), (2L, IoStatus.Done, 0.011) }), "the third waits for the first to reach the disk");
        Assert.That((disk.Writes, controller.Dirty), Is.EqualTo((3L, Bytes.Zero)));
    }

    [Test]
    public void Read_WhatWentThrough_IsFoundUntilItIsTheLeastRecentlyUsed()
    {
        var (simulation, disk, controller, ends) = Make(Back with { ReadMemory = Bytes.B(2 * 65536) });
        long[] lines = [0, 1, 0, 2, 0, 1];
        for (var i = 0; i < lines.Length; i++)
            ends.Submit(controller, IoKind.Read, lines[i] * 65536, 4000, i, i);
        simulation.Run();
        Assert.That((controller.Hits, disk.Reads), Is.EqualTo((2L, 4L)));
        Assert.That(ends.All[2].Seconds, Is.EqualTo(2.001));
    }

    [TestCase(1, false, 4000)]
    [TestCase(1, true, 0)]
    [TestCase(2, false, 0)]
    [TestCase(2, true, 0)]
    public void FailController_WithUnwrittenData_LosesItOnlyWithoutBatteryAndMirror(int controllers, bool hasBattery, int lost)
    {
        var (simulation, disk, controller, ends) = Make(Back with { Controllers = controllers, HasBattery = hasBattery });
        ends.Submit(controller, IoKind.Write, 8000, 4000, 0);
        ends.Submit(controller, IoKind.Write, 80_000, 4000, 1);
        simulation.Schedule(SimDuration.FromMilliseconds(2), () => controller.FailController(0));
        simulation.Schedule(SimDuration.FromSeconds(100), () => controller.RepairController(0));
        simulation.Run();
        Assert.That(ends.All.All(end => end.Status == IoStatus.Done && end.Seconds == 0.001));
        Assert.That(simulation.StorageLosses.Total, Is.EqualTo(Bytes.B(lost)), "the first is on its way to the disk");
        Assert.That(disk.Writes, Is.EqualTo(lost > 0 ? 1 : 2));
        Assert.That(controller.Dirty, Is.EqualTo(Bytes.Zero));
    }

    [Test]
    public void FailController_OneOfTwo_RequestsWaitForTheFailoverThenWriteThrough()
    {
        var (simulation, _, controller, ends) = Make(Back with { Controllers = 2 });
        simulation.Schedule(SimDuration.FromSeconds(1), () => controller.FailController(1));
        ends.Submit(controller, IoKind.Write, 8000, 4000, 1, 2);
        simulation.Run();
        Assert.That(ends.All, Is.EqualTo(new[] { (1L, IoStatus.Done, 6.010) }));
        controller.FailController(0);
        Assert.That(controller.IsAvailable, Is.False);
        controller.Submit(new BlockRequest(IoKind.Read, 0, 1), ends, 2);
        simulation.Run();
        Assert.That(ends.All[1], Is.EqualTo((2L, IoStatus.Unavailable, 6.010)));
    }

    [Test]
    public void FailController_BothAtOnceWithoutBattery_LosesWhatWasMirrored()
    {
        var (simulation, _, controller, ends) = Make(Back with { Controllers = 2 });
        ends.Submit(controller, IoKind.Write, 8000, 4000, 0);
        ends.Submit(controller, IoKind.Write, 80_000, 4000, 1);
        simulation.Schedule(SimDuration.FromMilliseconds(2), () =>
        {
            controller.FailController(0);
            controller.FailController(1);
        });
        simulation.Run();
        Assert.That(simulation.StorageLosses.All.Single(), Is.EqualTo(new DataLoss(SimTime.FromNanoseconds(2_000_000), "controller", Bytes.B(4000), LossCause.VolatileCache)));
    }

    [Test]
    public void RepairController_BeforeAWriteOfItsLostMemoryFails_TheLossIsReported()
    {
        var (simulation, disk, controller, ends) = Make(Back);
        ends.Submit(controller, IoKind.Write, 8000, 4000, 0);
        simulation.Schedule(SimDuration.FromMilliseconds(2), () =>
        {
            controller.FailController(0); // The write is on its way to the disk.
            controller.RepairController(0);
        });
        simulation.Schedule(SimDuration.FromMilliseconds(3), disk.Fail);
        simulation.Schedule(SimDuration.FromSeconds(1), disk.Repair);
        simulation.Run();

        Assert.That((simulation.StorageLosses.Total, controller.Dirty, disk.Writes), Is.EqualTo((Bytes.B(4000), Bytes.Zero, 0L)));
    }

    [TestCase(1)]
    [TestCase(-1)]
    public void FailController_ThatThereIsNot_IsRefused(int index)
    {
        var (_, _, controller, _) = Make(Back);
        Assert.That(() => controller.FailController(index), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => controller.RepairController(index), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Stream_DuringAFailover_Stalls()
    {
        var (simulation, _, controller, _) = Make(Back with { Controllers = 2 });
        var stream = controller.OpenStream(GivenStorage.Writes);
        stream.Start(200);
        simulation.Schedule(SimDuration.FromSeconds(1), () => controller.FailController(0));
        simulation.Run();
        Assert.That(simulation.Now.Nanoseconds / 1e9, Is.EqualTo(7).Within(1e-8));
    }

    [Test]
    public void Write_WithoutTheDevices_IsNotAcknowledgedByMemory()
    {
        var (simulation, disk, controller, ends) = Make(Back with { WriteMemory = Bytes.B(6000), HasBattery = true });
        simulation.Schedule(SimDuration.FromSeconds(1), disk.Fail);
        ends.Submit(controller, IoKind.Write, 8000, 4000, 1, 0.998);
        ends.Submit(controller, IoKind.Write, 80_000, 4000, 2, 0.9995);
        ends.Submit(controller, IoKind.Write, 160_000, 4000, 3, 2);
        simulation.Run(SimDuration.FromSeconds(5));

        Assert.That(ends.All, Is.EqualTo(new[] { (1L, IoStatus.Done, 0.999), (2L, IoStatus.Unavailable, 1.0), (3L, IoStatus.Unavailable, 2.0) }));
        Assert.That((controller.Dirty, controller.InFlight), Is.EqualTo((Bytes.B(4000), 0)));
    }

    private static (Simulation Simulation, Hdd Disk, ArrayController Controller, Ends Ends) Make(ControllerSpec spec)
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        return (simulation, disk, new ArrayController("controller", spec, disk), new Ends(simulation));
    }
}

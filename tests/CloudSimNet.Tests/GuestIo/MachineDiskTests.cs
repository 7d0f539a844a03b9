// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Tests.Storage;

namespace CloudSimNet.Tests.GuestIo;

/// <summary>A machine of one virtual core of 1 GHz with a disk on an array whose operations take 1 ms; 10 000 instructions of the guest take 10 µs.</summary>
public sealed class MachineDiskTests
{
    private static readonly Microarchitecture Processor = MicroarchitectureCatalogue.Find("cascade-lake")!;
    private static readonly VirtualizationTechnique Nested = TechniqueCatalogue.Find("hardware-nested")!;

    private static IEnumerable<IoVirtualization> Kinds() => [IoVirtualization.Emulated, IoVirtualization.Paravirtual, IoVirtualization.PassThrough];

    [Test]
    public void Request_NothingElseRuns_TakesItsCyclesAndTheDevicesTime()
    {
        var (simulation, _, disk) = Given();
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 0, 4096);
        simulation.Run();

        Assert.That(ends.All.Single(), Is.EqualTo((0L, IoStatus.Done, 0.00101)));
        Assert.That(disk.VirtualMachine.CyclesDone, Is.EqualTo(10_000));
    }

    [Test]
    public void Request_BesideABusyJob_GetsHalfTheCoreAndTheJobIsLaterByItsCycles()
    {
        var (simulation, vm, disk) = Given();
        var job = vm.Submit(new JobSpec { Work = Instructions.Mega(1000) });
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 0, 4096, atSeconds: 0.5);
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(0.50102)); // 20 µs at half a core.
        Assert.That(job.EndedAt.Seconds, Is.EqualTo(1.00001));
    }

    [TestCaseSource(nameof(Kinds))]
    public void CyclesPerOperation_IsWhatTheCostModelSays(IoVirtualization kind)
    {
        var (simulation, vm, disk) = Given(Nested, kind);
        simulation.Run(SimDuration.FromMilliseconds(1));
        var expected = CycleModel.Cost(kind.ToProfile(), Nested, Processor).CyclesPerInstruction * 10_000;
        Assert.That(disk.CyclesPerOperation, Is.EqualTo(expected));
        var ends = new Ends(simulation);
        for (var i = 0; i < 50; i++)
            ends.Submit(disk, IoKind.Write, i * 4096, 4096, atSeconds: 1 + i);
        simulation.Run();

        Assert.That(vm.CyclesDone, Is.EqualTo(50 * expected).Within(50)); // A core is used up to the whole nanosecond.
        Assert.That((double)vm.Cycles.Used.Total, Is.EqualTo(50 * expected).Within(2));
        Assert.That(ends.All[0].Seconds, Is.EqualTo(1 + 0.001 + (expected / 1e9)).Within(2e-9));
    }

    [Test]
    public void CyclesPerOperation_TheLessIsEmulatedTheCheaper()
    {
        var costs = Kinds().Select(static kind =>
        {
            var (simulation, _, disk) = Given(Nested, kind);
            simulation.Run(SimDuration.FromMilliseconds(1));
            return disk.CyclesPerOperation!.Value;
        }).ToArray();

        Assert.That(costs, Is.Ordered.Descending);
        Assert.That(costs[0], Is.GreaterThan(3 * costs[1]), "Eight exits to a user process against one to the kernel.");
        Assert.That(costs[2], Is.GreaterThan(10_000), "The guest's own work is left.");
    }

    [Test]
    public void Cycles_OfEmulatedIO_StandUnderTheirReasons()
    {
        var (simulation, vm, disk) = Given(Nested, IoVirtualization.Emulated);
        new Ends(simulation).Submit(disk, IoKind.Write, 0, 4096, atSeconds: 1);
        simulation.Run();
        var cost = CycleModel.Cost(IoVirtualization.Emulated.ToProfile(), Nested, Processor);

        Assert.That((double)vm.Cycles.Used[ExitReason.UserDevice], Is.EqualTo(cost[ExitReason.UserDevice] * 10_000).Within(1));
        Assert.That((double)vm.Cycles.Used[CycleCause.Work], Is.EqualTo(cost[CycleCause.Work] * 10_000).Within(1));
        Assert.That(vm.Cycles.Used[ExitReason.Doorbell], Is.EqualTo((Int128)0));
    }

    [Test]
    public void Stream_LoadsTheCoreByItsRate()
    {
        // 1 000 operations a second of 10 000 cycles are 10 MHz; the array allows 1 000 a second.
        var (simulation, vm, disk) = Given();
        var stream = disk.OpenStream(IoPattern.RandomReads);
        stream.Start(5000);
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(vm.Host!.Load.Hertz, Is.EqualTo(10_000_000).Within(1));
        simulation.Run();

        Assert.That((vm.Host.Load, simulation.Now.Seconds), Is.EqualTo((Frequency.Zero, 5.0)));
        Assert.That(vm.CyclesDone, Is.EqualTo(50e6).Within(10));
        Assert.That((double)vm.Cycles.Used.Total, Is.EqualTo(50e6).Within(10));
    }

    [Test]
    public void Stream_BesideABusyJob_TakesItsCyclesFromIt()
    {
        var (simulation, vm, disk) = Given();
        disk.OpenStream(IoPattern.RandomReads, new IoStreamTerms { Cap = 500 }).Start(double.PositiveInfinity);
        var job = vm.Submit(new JobSpec { Work = Instructions.Mega(995) });
        simulation.Run(SimDuration.FromSeconds(10));

        Assert.That(job.EndedAt.Seconds, Is.EqualTo(1).Within(1e-8)); // 995 MHz are left of 1 GHz.
    }

    [Test]
    public void Streams_TwoOfThem_AddUpAndEndExactly()
    {
        var (simulation, vm, disk) = Given();
        disk.OpenStream(IoPattern.RandomReads, new IoStreamTerms { Cap = 0.1 }).Start(1);
        disk.OpenStream(IoPattern.RandomReads, new IoStreamTerms { Cap = 300 }).Start(3000);
        simulation.Run(SimDuration.FromSeconds(5));
        Assert.That(vm.Host!.Load.Hertz, Is.EqualTo(3_001_000));
        simulation.Run();

        Assert.That(vm.Host.Load, Is.EqualTo(Frequency.Zero));
    }

    [Test]
    public void MachineIsStopped_WhileRequestsAndStreamsGoOn_TheyEndAndTheAccountHolds()
    {
        var (simulation, vm, disk) = Given(Nested);
        var ends = new Ends(simulation);
        var stream = disk.OpenStream(IoPattern.RandomReads);
        stream.Start(double.PositiveInfinity);
        ends.Submit(disk, IoKind.Read, 0, 4096, tag: 1, atSeconds: 0.999999); // In its cycles.
        ends.Submit(disk, IoKind.Read, 0, 4096, tag: 2, atSeconds: 2);
        simulation.Schedule(SimDuration.FromSeconds(1), () => vm.Stop());
        simulation.Run(SimDuration.FromSeconds(3));

        Assert.That(ends.All.Select(static end => (end.Tag, end.Status)), Is.EqualTo(new[] { (1L, IoStatus.Unavailable), (2L, IoStatus.Unavailable) }));
        Assert.That((stream.State, vm.Host!.Load), Is.EqualTo((IoStreamState.Stalled, Frequency.Zero)));
        Assert.That((double)vm.Cycles.Used.Total, Is.EqualTo(vm.CyclesDone).Within(10));
        Assert.That(stream.Completed, Is.EqualTo(1000).Within(1));
    }

    [Test]
    public void MachineIsPaused_StreamsAndRequestsStandStill()
    {
        var (simulation, vm, disk) = Given();
        var ends = new Ends(simulation);
        var stream = disk.OpenStream(IoPattern.RandomReads);
        stream.Start(3000);
        simulation.Schedule(SimDuration.FromSeconds(1), () => vm.Pause());
        ends.Submit(disk, IoKind.Read, 0, 4096, atSeconds: 2);
        simulation.Schedule(SimDuration.FromSeconds(5), () => vm.Resume());
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.InRange(5.001, 5.01));
        Assert.That(simulation.Now.Seconds, Is.EqualTo(7).Within(0.01));
    }

    [Test]
    public void Request_BeforeTheMachineRuns_IsUnavailable()
    {
        var (simulation, _, disk) = Given(startDelay: 10);
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 0, 4096, tag: 1, atSeconds: 1);
        ends.Submit(disk, IoKind.Read, 0, 4096, tag: 2, atSeconds: 11);
        simulation.Run();

        Assert.That(ends.All.Select(static end => end.Status), Is.EqualTo(new[] { IoStatus.Unavailable, IoStatus.Done }));
    }

    [Test]
    public void ReleaseWhenIdle_WhileIOIsUnderWay_TheMachineStays()
    {
        var (simulation, vm, disk) = Given(releaseWhenIdle: 1);
        var slow = vm.Attach(new RatedArray(simulation, "slow", new RatedArraySpec { Capacity = Bytes.GiB(1), ReadIops = 0.25, Latency = SimDuration.FromSeconds(4) }));
        var ends = new Ends(simulation);
        ends.Submit(slow, IoKind.Read, 0, 4096, atSeconds: 0.5);
        simulation.Schedule(SimDuration.FromSeconds(5), () => disk.OpenStream(IoPattern.RandomReads).Start(3000)); // Three seconds.
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(4.50001));
        Assert.That(vm.EndedAt.Seconds, Is.EqualTo(9).Within(1e-6));
    }

    [Test]
    public void Attach_MachineThatIsOver_IsRefused()
    {
        var (simulation, vm, disk) = Given();
        vm.Stop();
        simulation.Run();

        Assert.That(() => vm.Attach(disk.Backing), Throws.InvalidOperationException.With.Message.Contains("before its end"));
    }

    [Test]
    public void Batched_SharesNotificationsAndInterrupts()
    {
        var one = CycleModel.Cost(IoVirtualization.Paravirtual.ToProfile(), Nested, Processor);
        var ten = CycleModel.Cost(IoVirtualization.Paravirtual.Batched(10).ToProfile(), Nested, Processor);

        Assert.That(ten[ExitReason.Doorbell], Is.EqualTo(one[ExitReason.Doorbell] / 10).Within(1e-12));
        Assert.That(() => IoVirtualization.Paravirtual.Batched(0.5), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Requests_ManyOnOneDisk_AllocateNothingOnceTheyHaveRun()
    {
        var (simulation, _, disk) = Given();
        var ends = new Counting();
        for (var i = 0; i < 3; i++)
            Burst();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Burst();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(4096));
        Assert.That(ends.Count, Is.EqualTo(4000));

        void Burst()
        {
            for (var i = 0; i < 1000; i++)
                disk.Submit(new BlockRequest(IoKind.Read, 0, 4096), ends);
            simulation.Run();
        }
    }

    private static (Simulation Simulation, VirtualMachine Vm, GuestDisk Disk) Given(VirtualizationTechnique? technique = null, IoVirtualization? kind = null, double startDelay = 0, double releaseWhenIdle = 0)
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("one", new FirstFit());
        datacenter.AddHost(new HostSpec { Cores = 4, Clock = Frequency.GHz(1), Memory = Bytes.GiB(64), Processor = Processor });
        var vm = datacenter.Request(new VmSpec
        {
            VirtualCpus = 1, Memory = Bytes.GiB(1), Technique = technique ?? NoOverhead.Instance, StartDelay = SimDuration.FromSeconds(startDelay),
            ReleaseWhenIdle = releaseWhenIdle > 0 ? SimDuration.FromSeconds(releaseWhenIdle) : SimDuration.Forever,
        });
        var disk = vm.Attach(new RatedArray(simulation, "array", new RatedArraySpec { Capacity = Bytes.GiB(1), ReadIops = 1000 }), kind ?? IoVirtualization.Paravirtual);
        simulation.Run(SimDuration.Zero);
        return (simulation, vm, disk);
    }

    private sealed class Counting : IIoListener
    {
        public int Count { get; private set; }

        public void IoEnded(long tag, IoStatus status) => Count++;
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Cpu.Tests.Translation;

namespace CloudSimNet.Cpu.Tests.Streams;

public sealed class StreamRunTests
{
    private static readonly TestTechnique OneTable = new(AddressTranslation.OneTable);
    private static readonly TestTechnique TwoTables = new(AddressTranslation.TwoTables);

    [Test]
    public void Run_ShortStream_CostsWhatItsStepsDo()
    {
        // 100 instructions; a walk of four reads of 100 cycles; a hit; a system call of 50 and an exit of 1 000 cycles.
        var result = Run(OneTable, StreamOp.Compute(98), StreamOp.Load(0x1000), StreamOp.Store(0x1000), StreamOp.Of(GuestEvent.SystemCall), StreamOp.Of(GuestEvent.Cpuid));

        Assert.That((result.Instructions, result.IsAtEnd), Is.EqualTo((100L, true)));
        Assert.That(result.Cost[CycleCause.Work], Is.EqualTo(1));
        Assert.That(result.Cost[CycleCause.Translation], Is.EqualTo(0.25));
        Assert.That(result.Cost[CycleCause.PageWalks], Is.EqualTo(4));
        Assert.That(result.Cost[CycleCause.KernelTransitions], Is.EqualTo(0.5));
        Assert.That((result.Cost[CycleCause.Exits], result.Cost[ExitReason.Cpuid], result.Cost.ExitsPerInstruction(ExitReason.Cpuid), result.Cost.Exits), Is.EqualTo((10.0, 10.0, 0.01, 0.01)));
        Assert.That(result.Cycles, Is.EqualTo(100 + 25 + 400 + 50 + 1000).Within(1e-9));
        Assert.That((result.Translation.References, result.Translation.Walks, result.Translation.DirtyUpdates), Is.EqualTo((2L, 1L, 1L)));
    }

    [Test]
    public void Run_Exits_GoFromEntryToDirectExecutionExitAndHandlingAndBack()
    {
        var log = new ExitLog();
        var run = new StreamRun(new ListStream(StreamOp.Compute(10), StreamOp.Of(GuestEvent.Cpuid), StreamOp.Compute(5)), InstructionProfile.Plain, OneTable, Parts.Bare, new() { Trace = log });
        var result = run.Run(1000);

        Assert.That(log.Moves.Select(move => move.State), Is.EqualTo(new[]
        {
            ControlState.Entry, ControlState.DirectExecution, ControlState.Exit, ControlState.Handling, ControlState.Entry, ControlState.DirectExecution,
        }));
        Assert.That(log.Moves.Select(move => move.Instruction), Is.EqualTo(new[] { 0, 0, 10, 10, 10, 10 }));
        Assert.That((run.Core.State, result.Transitions(ControlState.Entry), result.Exits(ExitReason.Cpuid)), Is.EqualTo((ControlState.DirectExecution, 2L, 1L)));
    }

    [Test]
    public void Run_PartsOfExits_AddUpToWholeRoundTrips()
    {
        var result = Run(OneTable, StreamOp.Compute(10), StreamOp.Of(GuestEvent.Timer), StreamOp.Of(GuestEvent.Timer), StreamOp.Of(GuestEvent.Timer));

        Assert.That((result.Exits(ExitReason.Timer), result.Exits(ExitReason.Interrupt)), Is.EqualTo((3L, 1L)));
        Assert.That(result.Cost[CycleCause.Exits], Is.EqualTo(3 * 260).Within(1e-9));
    }

    [Test]
    public void Run_Native_NeverEnters()
    {
        var result = Run(new Native(), StreamOp.Compute(10), StreamOp.Of(GuestEvent.Cpuid));

        Assert.That(Enum.GetValues<ControlState>().Sum(result.Transitions), Is.Zero);
        Assert.That(result.Cost.Slowdown, Is.EqualTo(1));
    }

    [TestCase(PageSize.Small, 10 + 4)]
    [TestCase(PageSize.Large, 1 + 1)]
    public void Run_FirstTouchesOfTwoTables_ExitForTheHostPagesTheyNeed(PageSize hostPages, long faults)
    {
        // Ten pages and the guest's four tables, which lie in another block of 2 MiB.
        var technique = new TestTechnique(AddressTranslation.TwoTables, hostPages);
        var result = Run(technique, [StreamOp.Compute(1000), .. Enumerable.Repeat(StreamOp.Of(GuestEvent.FirstTouch), 10)]);

        Assert.That((result.Translation.NestedFaults, result.Exits(ExitReason.NestedFault), result.Events(GuestEvent.FirstTouch)), Is.EqualTo((faults, faults, 10L)));
        Assert.That(result.Cost[ExitReason.NestedFault], Is.EqualTo(3.0 * faults).Within(1e-9));
        Assert.That(result.Cost.ExitsPerInstruction(ExitReason.NestedFault), Is.EqualTo(faults / 1000.0).Within(1e-12));
    }

    [Test]
    public void Run_FirstTouchesOfOneTable_CostWhatTheTechniqueSays()
    {
        var result = Run(OneTable, [StreamOp.Compute(1000), .. Enumerable.Repeat(StreamOp.Of(GuestEvent.FirstTouch), 10)]);

        Assert.That((result.Translation.References, result.Exits(ExitReason.NestedFault), result.Cost[ExitReason.NestedFault]), Is.EqualTo((0L, 10L, 30.0)));
    }

    [Test]
    public void Run_FirstTouchesOfAnInnerHypervisorThatShadows_CostWhatTheTechniqueSays()
    {
        var technique = new NestedVirtualization(new HardwareShadow());
        var sheet = new CostBreakdown(Parts.Bare.Clock);
        technique.Charge(GuestEvent.FirstTouch, 1, Parts.Bare, sheet);
        var result = Run(technique, StreamOp.Compute(1000), StreamOp.Of(GuestEvent.FirstTouch));

        // The page and the guest's four tables.
        Assert.That((result.Translation.NestedFaults, result.Exits(ExitReason.PageFault), result.Exits(ExitReason.NestedFault)), Is.EqualTo((5L, 5L, 0L)));
        Assert.That(result.Cost[ExitReason.PageFault] + result.Cost[CycleCause.NestedExits] + result.Cost[CycleCause.ShadowPaging], Is.EqualTo(5 * sheet.CyclesPerInstruction / 1000).Within(1e-9));
    }

    // What the emulator touches itself goes through one table, in both tiers.
    [Test]
    public void Run_SoftwareTranslation_WalksOneTable()
    {
        var result = Run(new TestTechnique(AddressTranslation.Software), StreamOp.Load(0x1000), StreamOp.Hits(5), StreamOp.Compute(9));

        Assert.That((result.Translation.References, result.Translation.Walks, result.Translation.NestedFaults), Is.EqualTo((6L, 1L, 0L)));
        Assert.That(result.Cost.CyclesPerInstruction, Is.EqualTo(1 + 0.25 + 40));
    }

    [Test]
    public void Run_WithoutOverhead_IsOneCycleAnInstruction()
    {
        var result = Run(NoOverhead.Instance, StreamOp.Load(0x1000), StreamOp.Of(GuestEvent.PageFault), StreamOp.Compute(9));

        Assert.That((result.Cycles, result.Cost.Slowdown, result.Translation.Walks, result.Events(GuestEvent.PageFault)), Is.EqualTo((10.0, 1.0, 0L, 1L)));
    }

    [Test]
    public void Run_MoreInstructionsThanCanBeCounted_StopsAtTheMost()
    {
        // 2^18 rounds of nearly 2^45 instructions are what a count holds.
        var run = new StreamRun(new TextStream(new StringReader("repeat 300000 {\ncompute 35184372088831\n}")), InstructionProfile.Plain, OneTable, Parts.Bare);

        Assert.That((run.Run(5).Instructions, run.Run(long.MaxValue).Instructions), Is.EqualTo((5L, long.MaxValue - 5)));
        Assert.That((run.Run(1).Instructions, run.Run(1).IsAtEnd), Is.EqualTo((0L, true)));
    }

    [Test]
    public void Run_InParts_GivesWhatTheWholeGives()
    {
        var profile = Profile() with { Events = new EventRates { Cpuids = 2000, FirstTouches = 300 } };
        var whole = new StreamRun(new ProfileStream(profile, 5), profile, TwoTables, Parts.Bare).Run(1_000_000);
        var run = new StreamRun(new ProfileStream(profile, 5), profile, TwoTables, Parts.Bare);
        var parts = Enumerable.Range(0, 1000).Select(_ => run.Run(1000)).ToArray();

        Assert.That(parts.Sum(part => part.Cycles), Is.EqualTo(whole.Cycles).Within(1e-9).Percent);
        Assert.That(parts.Sum(part => part.Translation.Walks), Is.EqualTo(whole.Translation.Walks));
        Assert.That(parts.Sum(part => part.Exits(ExitReason.NestedFault)), Is.EqualTo(whole.Exits(ExitReason.NestedFault)));
        Assert.That(parts.All(part => part.Instructions == 1000));
    }

    [Test]
    public void Run_Seeds_SameGivesTheSameAndAnotherAnother()
    {
        double[] cycles = [.. ((ulong[])[1, 1, 2]).Select(seed => new StreamRun(new ProfileStream(Profile(), seed), Profile(), TwoTables, Parts.Bare).Run(300_000).Cycles)];

        Assert.That(cycles[1], Is.EqualTo(cycles[0]));
        Assert.That(cycles[2], Is.Not.EqualTo(cycles[0]));
    }

    [Test]
    public void Prefault_ProfileStream_LeavesNoFaults()
    {
        var run = new StreamRun(new ProfileStream(Profile(), 1), Profile(), TwoTables, Parts.Bare);
        run.Prefault();
        var result = run.Run(300_000);

        Assert.That((result.Translation.DemandFaults, result.Translation.NestedFaults, result.Exits(ExitReason.NestedFault)), Is.EqualTo((0L, 0L, 0L)));
        Assert.That(result.Translation.Walks, Is.GreaterThan(1000));
    }

    [Test]
    public void Run_SteadyState_AllocatesNothingByTheInstruction()
    {
        var profile = Profile() with { Events = new EventRates { Cpuids = 2000 } };
        var run = new StreamRun(new ProfileStream(profile, 1), profile, TwoTables, Parts.Bare);
        run.Prefault();
        run.Run(1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        run.Run(1_000_000);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(20_000));
    }

    [Test]
    public void Run_EmptyStream_IsAtItsEnd()
    {
        var result = Run(OneTable);

        Assert.That((result.Instructions, result.IsAtEnd, result.Cycles, result.Translation.WalkRate, result.Translation.ReferencesPerWalk), Is.EqualTo((0L, true, 0.0, 0.0, 0.0)));
    }

    [Test]
    public void Prefault_StreamThatKnowsNoRanges_MapsNothing()
    {
        var run = new StreamRun(new ListStream(StreamOp.Load(0x1000)), InstructionProfile.Plain, TwoTables, Parts.Bare);
        run.Prefault();

        Assert.That(run.Run(1).Translation.DemandFaults, Is.EqualTo(1));
    }

    [TestCase(-1)]
    [TestCase(5000)]
    public void Run_StreamThatMiscounts_Throws(int count) =>
        Assert.That(
            () => new StreamRun(new MiscountingStream(count), InstructionProfile.Plain, OneTable, Parts.Bare).Run(1),
            Throws.InvalidOperationException.With.Message.Contains($"says it gave {count} steps"));

    [Test]
    public void Run_NoInstructions_Throws() =>
        Assert.That(() => new StreamRun(new ListStream(), InstructionProfile.Plain, OneTable, Parts.Bare).Run(0), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static InstructionProfile Profile() =>
        InstructionProfile.Plain with { Memory = new() { ReferencesPerInstruction = 0.35, Regions = [new(Bytes.MiB(64), 0.5)] } };

    private static StreamResult Run(VirtualizationTechnique technique, params StreamOp[] steps) =>
        new StreamRun(new ListStream(steps), InstructionProfile.Plain, technique, Parts.Bare).Run(long.MaxValue);

    private sealed class MiscountingStream(int count) : IInstructionStream
    {
        public int Read(Span<StreamOp> into) => count;
    }
}

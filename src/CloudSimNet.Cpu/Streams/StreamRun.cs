// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Streams;

/// <summary>Runs an instruction stream on a processor under a technique, step by step, and counts what it costs.</summary>
/// <remarks>
/// Each load and store goes through TLBs and, where they miss, a walk of real page tables; each event costs what the technique charges for it and
/// makes its round trips through the <see cref="ControlStructure"/>. Plain
/// instructions take the profile's cycles. The model, its sources and what it leaves out: <c>docs/models/cpu-streams.md</c>. One run is one virtual
/// core; it has no randomness of its own.
/// </remarks>
public sealed class StreamRun
{
    private const int Batch = 1024;
    private const ulong FreshPages = 1UL << (46 - PageSizes.SmallShift); // Where first touches go: above what programs use.
    private readonly IInstructionStream stream;
    private readonly InstructionProfile profile;
    private readonly VirtualizationTechnique technique;
    private readonly Microarchitecture cpu;
    private readonly EventCharges charges;
    private readonly AddressSpace? space;
    private readonly StreamOp[] steps = new StreamOp[Batch];
    private readonly long[] events = new long[EventRates.Kinds];
    private readonly bool touchesFresh;
    private long[] transitionsBefore = [];
    private long[] exitsBefore = [];
    private ulong fresh = FreshPages;
    private long total;
    private int next;
    private int filled;

    /// <summary>A run that has done nothing yet.</summary>
    /// <param name="stream">The instructions.</param>
    /// <param name="profile">What they cost by themselves, the guest's pages, and how much of a walk is hidden; its rates matter only to a
    /// <see cref="ProfileStream"/>.</param>
    /// <param name="technique">How the guest is run.</param>
    /// <param name="cpu">On what.</param>
    /// <param name="options">How, otherwise; null for <see cref="StreamOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Something is wrong with the profile, the processor or an option of the technique; the message says what.</exception>
    public StreamRun(IInstructionStream stream, InstructionProfile profile, VirtualizationTechnique technique, Microarchitecture cpu, StreamOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(technique);
        ArgumentNullException.ThrowIfNull(cpu);
        ProfileProblems.ThrowIfAny(profile, nameof(profile));
        MicroarchitectureProblems.ThrowIfAny(cpu, nameof(cpu));
        technique.ThrowIfUnsound(nameof(technique));
        (this.stream, this.profile, this.technique, this.cpu) = (stream, profile, technique, cpu);
        options ??= StreamOptions.Default;
        charges = new EventCharges(technique, cpu);
        Core = new ControlStructure(options.Trace);
        touchesFresh = technique.Translation == AddressTranslation.TwoTables;
        var memory = profile.Memory;
        if (technique is not NoOverhead)
            space = new AddressSpace(cpu, memory.Pages, touchesFresh ? technique.HostPages : null, options.Translation, memory.HiddenWalkCycles, memory.ExposedWalk);
    }

    /// <summary>The virtual core. It stays <see cref="ControlState.Off"/> under a technique that never leaves the guest.</summary>
    public ControlStructure Core { get; }

    /// <summary>Maps all memory that the stream says it will use, in all tables, without cost: what follows begins in a steady state but for the
    /// TLBs.</summary>
    public void Prefault()
    {
        foreach (var range in stream.Ranges)
            space?.Prefault(range.Start >> PageSizes.SmallShift, range.Size.Count >> PageSizes.SmallShift);
    }

    /// <summary>Goes on for so many instructions, or to the end of the stream. What TLBs, caches and tables hold stays from one call to the next, so
    /// that a first one can warm them.</summary>
    /// <param name="instructions">How many; at least 1.</param>
    /// <returns>What this part came to.</returns>
    public StreamResult Run(long instructions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instructions, 1);
        Begin();
        var done = Advance(Math.Min(instructions, long.MaxValue - total));
        return End(done, isAtEnd: done < instructions);
    }

    /// <summary>Begins a part.</summary>
    internal void Begin()
    {
        (transitionsBefore, exitsBefore) = CountsOfCore();
        Array.Clear(events);
        space?.ResetCounts();
        if (!charges.HasExits || Core.State != ControlState.Off)
            return;
        Core.Enter(total);
        Core.Execute(total);
    }

    /// <summary>Goes on within a part, to the end of what the stream gives now.</summary>
    /// <returns>How many instructions were done.</returns>
    internal long GoOn() => Advance(long.MaxValue - total);

    /// <summary>Ends a part of so many instructions.</summary>
    internal StreamResult End(long done, bool isAtEnd)
    {
        var (transitions, exits) = CountsOfCore();
        return new StreamResult([.. events], Difference(transitions, transitionsBefore), Difference(exits, exitsBefore))
        {
            Instructions = done,
            IsAtEnd = isAtEnd,
            Cost = CostOf(done),
            Translation = space?.Counts() ?? new TranslationCounts(),
        };
    }

    private static long[] Difference(long[] after, long[] before) => [.. after.Zip(before, (a, b) => a - b)];

    private long Advance(long instructions)
    {
        var done = 0L;
        while (done < instructions)
        {
            if (next == filled)
            {
                (next, filled) = (0, Fill());
                if (filled == 0)
                    break;
            }

            done = Advance(done, instructions);
        }

        total += done;
        return done;
    }

    private int Fill()
    {
        var count = stream.Read(steps);
        return (uint)count <= Batch ? count : throw new InvalidOperationException($"{stream.GetType().Name} says it gave {count} steps; there was place for {Batch}.");
    }

    // The rest of the batch, up to the limit.
    private long Advance(long done, long limit)
    {
        var faultsSeen = space?.NestedFaults ?? 0;
        for (; next < filled && done < limit; next++)
        {
            var step = steps[next];
            if (step.Instructions > limit - done)
            {
                steps[next] = step.After(limit - done);
                return limit;
            }

            done += step.Instructions;
            switch (step.Kind)
            {
                case StreamOpKind.Load:
                    space?.Access(step.Page, isStore: false);
                    break;
                case StreamOpKind.Store:
                    space?.Access(step.Page, isStore: true);
                    break;
                case StreamOpKind.Hits:
                    space?.AddHits(step.Count);
                    break;
                case StreamOpKind.Event:
                    Happen(step.Event, total + done);
                    break;
                case StreamOpKind.Compute:
                default:
                    break;
            }

            if (touchesFresh && space!.NestedFaults != faultsSeen)
            {
                for (; faultsSeen < space.NestedFaults; faultsSeen++)
                    Core.RoundTrip(total + done, charges.TouchReason);
            }
        }

        return done;
    }

    private void Happen(GuestEvent kind, long instruction)
    {
        events[(int)kind]++;
        charges.Happen(kind, instruction, Core);
        if (kind == GuestEvent.FirstTouch && touchesFresh)
            space!.Access(fresh++, isStore: true);
    }

    private CostBreakdown CostOf(long done)
    {
        if (technique is NoOverhead)
            return CostBreakdown.NoOverhead;
        var cost = new CostBreakdown(cpu.Clock);
        cost.Add(CycleCause.Work, profile.BaseCpi * cpu.RelativeCpi);
        technique.ChargeExecution(profile, cpu, cost);
        if (done > 0)
        {
            charges.AddTo(cost, events, space?.NestedFaults ?? 0, done);
            if (space is not null)
            {
                cost.Add(CycleCause.TlbLookups, space.SecondTlbStall / done);
                cost.Add(CycleCause.PageWalks, space.GuestStall / done);
                cost.Add(CycleCause.NestedWalks, space.NestedStall / done);
            }
        }

        cost.NativeCyclesPerInstruction = technique is Native ? cost.CyclesPerInstruction : double.NaN;
        return cost;
    }

    private (long[] Transitions, long[] Exits) CountsOfCore() =>
        ([.. Enum.GetValues<ControlState>().Select(Core.Transitions)], [.. Enum.GetValues<ExitReason>().Select(Core.Exits)]);
}

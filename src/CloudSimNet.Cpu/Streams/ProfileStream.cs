// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Streams;

/// <summary>An endless stream that behaves as a profile says: its references to memory and its events at the stated rates.</summary>
/// <remarks>
/// References come at equal distances; which region each of them goes to, and whether it stores, is drawn. Regions lie at addresses of their own from
/// 1 GiB on, each at a multiple of 1 GiB. The same profile and seed
/// give the same stream.
/// </remarks>
public sealed class ProfileStream : IInstructionStream
{
    private const int FractionBits = 32;
    private const int MaxOfATurn = 3; // Hits, instructions and an event.
    private const ulong HugePages = 1UL << (2 * PageSizes.BitsPerLevel);
    private readonly RegionCursor[] regions;
    private readonly ulong[] thresholds;
    private readonly AddressRange[] ranges;
    private readonly EventClock events;
    private readonly long step;
    private readonly ulong storeThreshold;
    private SmallRandom random;
    private long position; // Of the last reference, in parts of an instruction, relative to the instruction that was reached; below 0 when others came after it.
    private long reached;
    private long hits;

    /// <summary>A stream.</summary>
    /// <param name="profile">What it behaves like.</param>
    /// <param name="seed">What is drawn depends on it.</param>
    /// <exception cref="ArgumentException">Something is wrong with the profile; the message says what.</exception>
    public ProfileStream(InstructionProfile profile, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var memory = profile.Memory;
        ProfileProblems.ThrowIfAny(profile, nameof(profile));
        random = new SmallRandom(seed);
        events = new EventClock(profile.Events, random.Next());
        step = memory.ReferencesPerInstruction > 1e-6 ? (long)Math.Round((1L << FractionBits) / memory.ReferencesPerInstruction) : 0;
        storeThreshold = Threshold(memory.Stores);

        var count = memory.Regions.Count;
        (regions, thresholds, ranges) = (new RegionCursor[count], new ulong[count], new AddressRange[count]);
        var (page, share) = (HugePages, 0.0);
        for (var i = 0; i < count; i++)
        {
            var region = memory.Regions[i];
            share += region.Share;
            regions[i] = new RegionCursor(region, page);
            thresholds[i] = Threshold(share);
            ranges[i] = new AddressRange(page << PageSizes.SmallShift, region.Size);
            page += (((ulong)region.Size.Count >> PageSizes.SmallShift) + HugePages - 1) / HugePages * HugePages;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<AddressRange> Ranges => ranges;

    /// <inheritdoc/>
    public int Read(Span<StreamOp> into)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(into.Length, MaxOfATurn + 1, nameof(into));
        var written = 0;
        while (written + MaxOfATurn < into.Length)
        {
            var due = step == 0 ? long.MaxValue : reached + ((position + step) >> FractionBits);
            if (due < events.Next)
                written = AddReferences(into, written);
            else if (events.Next == long.MaxValue)
                into[written++] = StreamOp.Compute(StreamOp.MaxCounted);
            else
                written = AddEvent(into, written);
        }

        if (hits > 0)
            into[written++] = TakeHits();
        return written;
    }

    private static ulong Threshold(double share) => (ulong)Math.Round(Math.Clamp(share, 0, 1) * (1UL << FractionBits));

    private int AddEvent(Span<StreamOp> into, int written)
    {
        if (events.Next - reached > StreamOp.MaxCounted)
            return Advance(into, written, reached + StreamOp.MaxCounted);
        written = Advance(into, written, events.Next);
        into[written++] = StreamOp.Of(events.Take());
        return written;
    }

    // Plain instructions up to one; leaves the last reference where it was.
    private int Advance(Span<StreamOp> into, int written, long to)
    {
        if (hits > 0)
            into[written++] = TakeHits();
        if (to == reached)
            return written;
        into[written++] = StreamOp.Compute(to - reached);
        position -= (to - reached) << FractionBits;
        reached = to;
        return written;
    }

    // References until one goes to a region, an event is due, or there is no place: those that always hit are gathered.
    private int AddReferences(Span<StreamOp> into, int written)
    {
        var last = thresholds.Length == 0 ? 0 : thresholds[^1];
        var end = events.Next - reached;
        while (written + MaxOfATurn < into.Length)
        {
            var place = position + step;
            var instructions = place >> FractionBits;
            if (instructions >= end)
                return written;
            if (instructions >= StreamOp.MaxCarried)
                return Advance(into, written, reached + instructions);
            var drawn = random.Next();
            position = place;
            var choice = drawn >> FractionBits;
            if (choice >= last)
            {
                hits++;
                continue;
            }

            var region = 0;
            while (choice >= thresholds[region])
                region++;
            if (hits > 0)
                into[written++] = TakeHits();
            into[written++] = StreamOp.Reference((uint)drawn < storeThreshold, regions[region].Next(ref random), (int)instructions);
            position = place & uint.MaxValue;
            reached += instructions;
            end -= instructions;
        }

        return written;
    }

    private StreamOp TakeHits()
    {
        var op = StreamOp.Hits(hits);
        hits = 0;
        return op;
    }
}

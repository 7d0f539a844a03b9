// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Streams;

/// <summary>A step of an instruction stream, packed into eight bytes: a run of instructions, a load or store, or an event.</summary>
/// <remarks>A load or store can carry the instructions since the last step, so that a stream has about one step for each reference. An address is
/// kept to its small page: nothing finer matters to translation.</remarks>
public readonly record struct StreamOp
{
    /// <summary>The most instructions that a step other than <see cref="StreamOpKind.Compute"/> carries.</summary>
    public const int MaxCarried = ushort.MaxValue;

    /// <summary>The most instructions of a run, and of <see cref="StreamOpKind.Hits"/>.</summary>
    public const long MaxCounted = (1L << ValueBits) - 1;

    private const int KindBits = 3;
    private const int ValueBits = 45;
    private const int CarriedShift = KindBits + ValueBits;
    private readonly ulong bits;

    private StreamOp(StreamOpKind kind, ulong value, int carried) =>
        bits = (ulong)kind | ((value & (ulong)MaxCounted) << KindBits) | ((ulong)carried << CarriedShift);

    /// <summary>What it is.</summary>
    public StreamOpKind Kind => (StreamOpKind)(bits & ((1 << KindBits) - 1));

    /// <summary>The instructions that are done with it: before it, and itself.</summary>
    public long Instructions => Kind == StreamOpKind.Compute ? (long)Value : (long)(bits >> CarriedShift);

    /// <summary>Of a load or store: the number of the small page it refers to, of an address of 57 bits.</summary>
    public ulong Page => Value;

    /// <summary>Of <see cref="StreamOpKind.Hits"/>: how many loads and stores.</summary>
    public long Count => (long)Value;

    /// <summary>Of an event: which.</summary>
    public GuestEvent Event => (GuestEvent)Value;

    private ulong Value => (bits >> KindBits) & (ulong)MaxCounted;

    /// <summary>A run of plain instructions.</summary>
    /// <param name="instructions">How many, from 0 to <see cref="MaxCounted"/>.</param>
    public static StreamOp Compute(long instructions) => new(StreamOpKind.Compute, (ulong)Counted(instructions), 0);

    /// <summary>A load.</summary>
    /// <param name="address">From where; bits above 57 don't count.</param>
    /// <param name="instructions">The load itself and what came before it; 0 when it belongs to an instruction that was counted.</param>
    public static StreamOp Load(ulong address, int instructions = 1) => new(StreamOpKind.Load, address >> PageSizes.SmallShift, Carried(instructions));

    /// <summary>A store.</summary>
    /// <param name="address">To where; bits above 57 don't count.</param>
    /// <param name="instructions">The store itself and what came before it; 0 when it belongs to an instruction that was counted.</param>
    public static StreamOp Store(ulong address, int instructions = 1) => new(StreamOpKind.Store, address >> PageSizes.SmallShift, Carried(instructions));

    /// <summary>Loads and stores to pages that are always in the first TLB.</summary>
    /// <param name="count">How many, from 0 to <see cref="MaxCounted"/>.</param>
    /// <param name="instructions">The instructions that are done with them.</param>
    public static StreamOp Hits(long count, int instructions = 0) => new(StreamOpKind.Hits, (ulong)Counted(count), Carried(instructions));

    /// <summary>An event. It comes between instructions and is none itself.</summary>
    public static StreamOp Of(GuestEvent kind) =>
        (uint)kind < EventRates.Kinds ? new(StreamOpKind.Event, (ulong)kind, 0) : throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of event.");

    /// <summary>The same step when so many of its instructions were done already.</summary>
    internal StreamOp After(long done) =>
        Kind == StreamOpKind.Compute ? Compute(Instructions - done) : new(Kind, Value, (int)(Instructions - done));

    /// <summary>A reference for a source that has checked its values.</summary>
    internal static StreamOp Reference(bool isStore, ulong page, int instructions) => new(isStore ? StreamOpKind.Store : StreamOpKind.Load, page, instructions);

    private static long Counted(long count) =>
        count is >= 0 and <= MaxCounted ? count : throw new ArgumentOutOfRangeException(nameof(count), count, $"A step counts 0 to {MaxCounted}; take several.");

    private static int Carried(int instructions) =>
        instructions is >= 0 and <= MaxCarried
            ? instructions
            : throw new ArgumentOutOfRangeException(nameof(instructions), instructions, $"A reference carries 0 to {MaxCarried} instructions; put a run of instructions before it.");
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Streams;

/// <summary>What a part of a stream came to.</summary>
public sealed class StreamResult
{
    private readonly long[] events;
    private readonly long[] transitions;
    private readonly long[] exits;

    internal StreamResult(long[] events, long[] transitions, long[] exits) => (this.events, this.transitions, this.exits) = (events, transitions, exits);

    /// <summary>The guest's instructions that were done.</summary>
    public required long Instructions { get; init; }

    /// <summary>Whether the stream ended before as many instructions as were asked for.</summary>
    public required bool IsAtEnd { get; init; }

    /// <summary>What an instruction cost, and why. Its <see cref="CostBreakdown.NativeCyclesPerInstruction"/> is that of a run under
    /// <see cref="Techniques.Native"/> and not a number otherwise; see <see cref="SlowdownOver"/>.</summary>
    public required CostBreakdown Cost { get; init; }

    /// <summary>What the translation of addresses came to; all 0 under <see cref="Techniques.NoOverhead"/>.</summary>
    public required TranslationCounts Translation { get; init; }

    /// <summary>Host cycles.</summary>
    public double Cycles => Instructions == 0 ? 0 : Cost.CyclesPerInstruction * Instructions;

    /// <summary>Events of one kind.</summary>
    public long Events(GuestEvent kind) => events[(int)kind];

    /// <summary>How often the virtual core came into a state.</summary>
    public long Transitions(ControlState state) => transitions[(int)state];

    /// <summary>How often the guest was left for a reason.</summary>
    public long Exits(ExitReason reason) => exits[(int)reason];

    /// <summary>How much longer an instruction took than in another result, such as that of the same stream under <see cref="Techniques.Native"/>: 1
    /// for as long.</summary>
    /// <param name="native">The other.</param>
    public double SlowdownOver(StreamResult native)
    {
        ArgumentNullException.ThrowIfNull(native);
        return Cost.CyclesPerInstruction / native.Cost.CyclesPerInstruction;
    }
}

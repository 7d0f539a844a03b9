// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Costs;

/// <summary>What one instruction of a guest costs its host in the mean, and why.</summary>
/// <remarks>All amounts are host cycles for one guest instruction, unless a member says otherwise. Immutable once it was given out.</remarks>
public sealed class CostBreakdown
{
    private CauseValues cycles;
    private ReasonValues exits;
    private ReasonValues exitCycles;

    internal CostBreakdown(Frequency clock) => Clock = clock;

    /// <summary>One cycle an instruction, whatever it does: virtualization isn't modelled.</summary>
    public static CostBreakdown NoOverhead { get; } = MakeNoOverhead();

    /// <summary>How many causes there are.</summary>
    public const int Causes = CauseValues.Count;

    /// <summary>How many reasons for an exit there are.</summary>
    public const int Reasons = ReasonValues.Count;

    /// <summary>The clock that seconds are counted with.</summary>
    public Frequency Clock { get; }

    /// <summary>What the same instruction costs on the same processor without virtualization.</summary>
    public double NativeCyclesPerInstruction { get; internal set; }

    /// <summary>All causes together.</summary>
    public double CyclesPerInstruction { get; private set; }

    /// <summary>How much longer the guest takes than it would natively: 1 for as long.</summary>
    public double Slowdown => CyclesPerInstruction / NativeCyclesPerInstruction;

    /// <summary>Millions of guest instructions that one core does in a second.</summary>
    public double EffectiveMips => Clock.Hertz / CyclesPerInstruction / 1e6;

    /// <summary>The cycles of one cause.</summary>
    public double this[CycleCause cause] => cycles[(int)cause];

    /// <summary>The cycles of exits for one reason; they are part of <see cref="CycleCause.Exits"/>.</summary>
    public double this[ExitReason reason] => exitCycles[(int)reason];

    /// <summary>Exits for one reason, for each guest instruction.</summary>
    public double ExitsPerInstruction(ExitReason reason) => exits[(int)reason];

    /// <summary>Exits for one reason in a second of a core's time.</summary>
    public double ExitsPerSecond(ExitReason reason) => exits[(int)reason] / CyclesPerInstruction * Clock.Hertz;

    /// <summary>All exits, for each guest instruction.</summary>
    public double Exits { get; private set; }

    internal void Add(CycleCause cause, double amount)
    {
        cycles[(int)cause] += amount;
        CyclesPerInstruction += amount;
    }

    internal void AddExit(ExitReason reason, double count, double amount)
    {
        exits[(int)reason] += count;
        Exits += count;
        exitCycles[(int)reason] += amount;
        Add(CycleCause.Exits, amount);
    }

    internal void AddScaled(CostBreakdown other, double factor)
    {
        for (var cause = 0; cause < Causes; cause++)
            cycles[cause] += factor * other.cycles[cause];
        for (var reason = 0; reason < Reasons; reason++)
        {
            exits[reason] += factor * other.exits[reason];
            exitCycles[reason] += factor * other.exitCycles[reason];
        }

        Exits += factor * other.Exits;
        CyclesPerInstruction += factor * other.CyclesPerInstruction;
    }

    private static CostBreakdown MakeNoOverhead()
    {
        var plain = new CostBreakdown(Frequency.GHz(1)) { NativeCyclesPerInstruction = 1 };
        plain.Add(CycleCause.Work, 1);
        return plain;
    }
}

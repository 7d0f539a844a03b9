// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet.Accounting;

/// <summary>Collects cycles by cause, to be written as whole numbers that add up exactly.</summary>
/// <remarks>
/// Amounts are kept in billionths of a cycle, as whole numbers: the order in which they are added can't matter, and whole cycles stay whole. When
/// they are read, the bounds between the causes are
/// rounded, not the amounts: a cause has what lies between its bounds, so that all of them together have what was there, and each is wrong by less
/// than a cycle.
/// </remarks>
internal sealed class CycleSplit
{
    /// <summary>How many kinds of work of a host's own there are.</summary>
    public const int HostWorkKinds = (int)HostWorkKind.VirtualDisk + 1;

    private const long Billion = 1_000_000_000;
    private const int CoStop = CostBreakdown.Causes + CostBreakdown.Reasons;
    private const int Ready = CoStop + 1;
    private const int HostWork = Ready + 1;

    private readonly Int128[] nanocycles = new Int128[HostWork + HostWorkKinds]; // By cause, where exits have none; by reason; what was missed; by kind of the host's own work.

    /// <summary>Cycles of work that costs so much.</summary>
    public void Add(CostBreakdown cost, double cycles)
    {
        if (ReferenceEquals(cost, CostBreakdown.NoOverhead))
        {
            Add((int)CycleCause.Work, cycles);
            return;
        }

        var instructions = cycles / cost.CyclesPerInstruction;
        for (var cause = CycleCause.Work; (int)cause < CostBreakdown.Causes; cause++)
        {
            if (cause != CycleCause.Exits)
                Add((int)cause, instructions * cost[cause]);
        }

        for (var reason = ExitReason.Hypercall; (int)reason < CostBreakdown.Reasons; reason++)
            Add(CostBreakdown.Causes + (int)reason, instructions * cost[reason]);
    }

    /// <summary>All that another split has.</summary>
    public void Add(CycleSplit other)
    {
        for (var i = 0; i < nanocycles.Length; i++)
            nanocycles[i] += other.nanocycles[i];
    }

    /// <summary>What a hypervisor spent on switching, in billionths of a cycle.</summary>
    public void AddSwitching(Int128 amount) => nanocycles[(int)CycleCause.WorldSwitches] += amount;

    /// <summary>What was left unused because virtual cores must run together, in billionths of a cycle.</summary>
    public void AddCoStop(Int128 amount) => nanocycles[CoStop] += amount;

    /// <summary>What was asked for and not granted, in cycles; the second is part of the first.</summary>
    public void AddMissed(double missed, double coStop)
    {
        Add(CoStop, coStop);
        Add(Ready, missed - coStop);
    }

    /// <summary>What the host computed by itself.</summary>
    public void AddHostWork(HostWorkKind kind, double cycles) => Add(HostWork + (int)kind, cycles);

    /// <summary>Whether it has more than there was, by more than rounding can make: something was counted twice.</summary>
    /// <param name="whole">What there was, in cycles.</param>
    public bool Exceeds(Int128 whole)
    {
        var sum = Int128.Zero;
        foreach (var amount in nanocycles)
            sum += amount;
        return sum > ((whole + nanocycles.Length) * Billion) + whole; // A cycle an entry, and a billionth of all.
    }

    /// <summary>Writes all of it as whole cycles.</summary>
    /// <param name="whole">What there was, in cycles.</param>
    /// <returns>The cycles of each cause and reason; what was left unused because virtual cores must run together; what was asked for and not granted
    /// otherwise; what the host computed by itself, by kind; what nobody asked for.</returns>
    public (CycleCounts Used, Int128 CoStop, Int128 Ready, Int128[] HostWork, Int128 Idle) Cut(Int128 whole)
    {
        var cut = new Int128[nanocycles.Length];
        var (sum, bound) = (Int128.Zero, Int128.Zero);
        for (var i = 0; i < cut.Length; i++)
        {
            sum += nanocycles[i];
            var next = Int128.Min((sum + (Billion / 2)) / Billion, whole);
            cut[i] = next - bound;
            bound = next;
        }

        return (new CycleCounts(cut[..CoStop]), cut[CoStop], cut[Ready], cut[HostWork..], whole - bound);
    }

    private void Add(int entry, double cycles)
    {
        if (!(cycles > 0))
            return;
        var whole = Math.Floor(cycles); // Apart from the rest, so that it keeps all its digits.
        nanocycles[entry] += ((Int128)whole * Billion) + (Int128)Math.Round((cycles - whole) * Billion);
    }
}

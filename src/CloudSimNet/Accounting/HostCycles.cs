// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet.Accounting;

/// <summary>Where a host's cycles went, from when it was added: <see cref="Used"/>, <see cref="HostWork"/>, <see cref="CoStop"/> and
/// <see cref="Idle"/> add up to <see cref="Capacity"/> exactly. Also the sum over several hosts.</summary>
public sealed class HostCycles
{
    private readonly Int128[] hostWork;

    internal HostCycles(Int128 capacity, CycleCounts used, Int128[] hostWork, Int128 coStop, Int128 idle) =>
        (Capacity, Used, this.hostWork, CoStop, Idle) = (capacity, used, hostWork, coStop, idle);

    /// <summary>The cycles there were: cores x clock x time, rounded down.</summary>
    public Int128 Capacity { get; }

    /// <summary>What its virtual machines' cycles were spent on, those that have ended included; <see cref="CycleCause.WorldSwitches"/> holds what
    /// its hypervisor spent while they competed.</summary>
    public CycleCounts Used { get; }

    /// <summary>What the host computed by itself on behalf of its guests, all kinds together.</summary>
    public Int128 HostWork
    {
        get
        {
            var sum = Int128.Zero;
            foreach (var amount in hostWork)
                sum += amount;
            return sum;
        }
    }

    /// <summary>What the host computed by itself for one kind of work.</summary>
    public Int128 this[HostWorkKind kind] => hostWork[(int)kind];

    /// <summary>Left unused, though asked for, because virtual cores of one machine must run together.</summary>
    public Int128 CoStop { get; }

    /// <summary>The rest. The time for which it was off counts as idle.</summary>
    public Int128 Idle { get; }

    internal static HostCycles None => new(0, CycleCounts.None, new Int128[CycleSplit.HostWorkKinds], 0, 0);

    internal static HostCycles Sum(HostCycles left, HostCycles right)
    {
        var hostWork = new Int128[CycleSplit.HostWorkKinds];
        for (var i = 0; i < hostWork.Length; i++)
            hostWork[i] = left.hostWork[i] + right.hostWork[i];
        return new(left.Capacity + right.Capacity, CycleCounts.Sum(left.Used, right.Used), hostWork, left.CoStop + right.CoStop, left.Idle + right.Idle);
    }
}

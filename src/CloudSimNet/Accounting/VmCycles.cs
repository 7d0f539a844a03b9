// SPDX-License-Identifier: MIT
namespace CloudSimNet.Accounting;

/// <summary>Where a virtual machine's cycles went while it ran: <see cref="Used"/>, <see cref="Ready"/>, <see cref="CoStop"/> and <see cref="Idle"/>
/// add up to <see cref="Entitlement"/> exactly. Also the sum over several machines.</summary>
public sealed class VmCycles
{
    internal VmCycles(Int128 entitlement, CycleCounts used, Int128 ready, Int128 coStop, Int128 idle) =>
        (Entitlement, Used, Ready, CoStop, Idle) = (entitlement, used, ready, coStop, idle);

    /// <summary>What its virtual cores would do if each had a core to itself: virtual cores x their clock x the time for which the machine ran,
    /// rounded down. Starting, stopping and being paused aren't running.</summary>
    public Int128 Entitlement { get; }

    /// <summary>What its jobs' and its trace's cycles were spent on.</summary>
    public CycleCounts Used { get; }

    /// <summary>Asked for and not granted, but for <see cref="CoStop"/>.</summary>
    public Int128 Ready { get; }

    /// <summary>Asked for and not granted because virtual cores of one machine must run together.</summary>
    public Int128 CoStop { get; }

    /// <summary>The rest, also what its own limit forbids.</summary>
    public Int128 Idle { get; }

    internal static VmCycles None => new(0, CycleCounts.None, 0, 0, 0);

    internal static VmCycles Sum(VmCycles left, VmCycles right) =>
        new(left.Entitlement + right.Entitlement, CycleCounts.Sum(left.Used, right.Used), left.Ready + right.Ready, left.CoStop + right.CoStop, left.Idle + right.Idle);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Keeps what placement policies were asked and what they answered. Nobody keeps it unless one is given to the simulation.</summary>
/// <remarks>A decision costs O(feasible hosts) more while there is one, because the candidates are kept with it.</remarks>
public sealed class DecisionLog
{
    private readonly List<LoggedDecision> decisions = [];

    /// <summary>The decisions, in the order in which they were made.</summary>
    public IReadOnlyList<LoggedDecision> Decisions => decisions;

    /// <summary>The last decision about a virtual machine; null when there was none.</summary>
    public LoggedDecision? LastOf(VmId vm) => decisions.FindLast(decision => decision.Request.Vm == vm);

    internal void Add(LoggedDecision decision) => decisions.Add(decision);
}

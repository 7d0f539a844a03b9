// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Sends a group of flows, and keeps account of what became of them.</summary>
internal sealed class FlowGroup : IEventHandler
{
    private const long Next = -1;

    private readonly Networks.Network network;
    private readonly FlowPlan plan;
    private readonly long firstKey;
    private readonly RandomStream pairs;
    private readonly RandomStream gaps;
    private readonly List<Flow?> active = [];
    private readonly Stack<int> free = new();
    private long sent;
    private double gapNs; // The sum of the gaps so far, not rounded.
    private Int128 reroutesOver;

    /// <summary>A group whose first flows are planned.</summary>
    /// <param name="network">What they cross.</param>
    /// <param name="plan">What is sent.</param>
    /// <param name="index">Which of the groups it is; the ways that its flows take depend on it, and not on what is sent at the same instants.</param>
    public FlowGroup(Networks.Network network, FlowPlan plan, int index)
    {
        (this.network, this.plan, firstKey) = (network, plan, (long)index << 40);
        // A group called 'a/gaps' must not draw from the gaps of group 'a'.
        pairs = network.Simulation.Random($"network/{(plan.Name.EndsWith("/gaps", StringComparison.Ordinal) ? "flow-pairs" : "flows")}/{plan.Name}");
        gaps = network.Simulation.Random($"network/flows/{plan.Name}/gaps");
        PlanNext();
    }

    /// <summary>Its name.</summary>
    public string Name => plan.Name;

    /// <summary>What it sends.</summary>
    public override string ToString() => $"a flow of '{Name}'";

    /// <summary>How many flows were sent.</summary>
    public long Started { get; private set; }

    /// <summary>How many have arrived.</summary>
    public long Completed => Times.Count;

    /// <summary>How many have lost their patience.</summary>
    public long Failed { get; private set; }

    /// <summary>How many wait for a path.</summary>
    public int Stalled => active.Count(static flow => flow is { State: FlowState.Stalled });

    /// <summary>How often flows had to take another path or to wait for one.</summary>
    public Int128 Reroutes => active.Aggregate(reroutesOver, static (sum, flow) => sum + (flow?.Reroutes ?? 0));

    /// <summary>The payload that has arrived.</summary>
    public Int128 Delivered => active.Aggregate(DeliveredOver, static (sum, flow) => sum + (flow?.Delivered.Count ?? 0));

    /// <summary>The payload that has arrived by flows that are over.</summary>
    public Int128 DeliveredOver { get; private set; }

    /// <summary>When the first was sent.</summary>
    public SimTime FirstStart { get; private set; } = SimTime.Never;

    /// <summary>When the last one so far was over.</summary>
    public SimTime LastEnd { get; private set; } = SimTime.Never;

    /// <summary>How long those took that have arrived.</summary>
    public DurationHistogram Times { get; } = new();

    /// <summary>The mean payload a second of a flow under way, over those that have arrived; 0 when none has, or when they took no time.</summary>
    public double MeanBitsPerSecond => Times.TotalNanoseconds == 0 ? 0 : (double)Times.Count * plan.Size.Count * 8 / ((double)Times.TotalNanoseconds / 1e9);

    /// <summary>The payload that all of them are sent by now.</summary>
    public double BitsPerSecond => active.Aggregate(0.0, static (sum, flow) => sum + (flow?.Rate.BitsPerSecond ?? 0));

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (tag == Next)
            Send();
        else
            NoteOver((int)tag);
    }

    private void Send()
    {
        do
        {
            foreach (var (from, to) in plan.Pattern.Pairs(pairs))
            {
                if (!free.TryPop(out var slot))
                {
                    slot = active.Count;
                    active.Add(null);
                }

                active[slot] = network.Send(from, to, plan.Size, plan.Terms with { Key = firstKey + Started }, this, slot);
                Started++;
            }

            if (FirstStart.IsNever)
                FirstStart = network.Simulation.Now;
            sent++;
        }
        while (sent < plan.Times && plan.Every == SimDuration.Zero);
        PlanNext();
    }

    private void NoteOver(int slot)
    {
        var flow = active[slot]!;
        active[slot] = null;
        free.Push(slot);
        LastEnd = flow.EndedAt;
        reroutesOver += flow.Reroutes;
        DeliveredOver += flow.Delivered.Count;
        if (flow.State == FlowState.Completed)
            Times.Add(flow.EndedAt - flow.StartedAt);
        else
            Failed++;
    }

    private void PlanNext()
    {
        if (sent >= plan.Times)
            return;
        var at = SimTime.Zero.AddSaturating(plan.At);
        if (plan.Arrivals == FlowArrivals.Poisson)
            gapNs += gaps.NextExponential(plan.Every.Nanoseconds);
        else if (sent > 0)
            gapNs = (double)plan.Every.Nanoseconds * sent;
        if (gapNs >= 9e18)
        {
            network.Simulation.NoteBeyondTime(this);
            return;
        }

        at = plan.Arrivals == FlowArrivals.Poisson ? at.AddSaturating(SimDuration.FromNanoseconds((long)Math.Round(gapNs))) : at.AddSaturating(plan.Every * sent);
        if (at.IsNever)
            network.Simulation.NoteBeyondTime(this);
        else
            network.Simulation.Schedule(at, this, Next);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Networks;

/// <summary>Gives other paths to flows whose path is gone, once at the end of an instant however much has changed in it, in the order of their ids;
/// and to those that stall once something was repaired.</summary>
internal sealed class FlowRerouting(Network network) : IEventHandler
{
    private readonly List<Link> changed = [];
    private readonly List<Flow> stalled = [];
    private readonly List<Flow> moving = [];
    private readonly List<Flow> redirected = [];
    private bool isPending;
    private bool isRepaired;

    /// <summary>How many flows wait for a path.</summary>
    public int Stalled => stalled.Count;

    /// <summary>The use of a link has changed.</summary>
    public void Changed(Link link)
    {
        changed.Add(link);
        isRepaired |= link.IsUsable;
        Plan();
    }

    /// <summary>A flow has other ends.</summary>
    public void Redirect(Flow flow)
    {
        redirected.Add(flow);
        Plan();
    }

    /// <summary>A flow waits for a path.</summary>
    public void Stall(Flow flow)
    {
        flow.Stall();
        if (flow.StalledAt >= 0)
            return;
        flow.StalledAt = stalled.Count;
        stalled.Add(flow);
    }

    /// <summary>A flow doesn't wait any more.</summary>
    public void Forget(Flow flow)
    {
        if (flow.StalledAt < 0)
            return;
        var last = stalled[^1];
        stalled[flow.StalledAt] = last;
        last.StalledAt = flow.StalledAt;
        stalled.RemoveAt(stalled.Count - 1);
        flow.StalledAt = -1;
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        isPending = false;
        foreach (var link in changed)
        {
            if (!link.IsUsable)
                link.CollectFlows(moving);
        }

        changed.Clear();
        moving.AddRange(redirected);
        redirected.Clear();
        InOrder(moving);
        foreach (var flow in moving)
        {
            if (flow.IsOver || flow.IsThrough)
                continue;
            if (flow.State != FlowState.Stalled)
                network.Interrupt(flow); // A stalled one has no path to leave, and its patience goes on.
            flow.CountReroute();
        }

        if (isRepaired)
        {
            moving.AddRange(stalled);
            InOrder(moving);
        }

        isRepaired = false;
        foreach (var flow in moving)
        {
            if (!flow.IsOver && !flow.IsThrough)
                Resume(flow);
        }

        moving.Clear();
        network.TellCarriers();
    }

    // Brings the flows into the order of their ids, each once.
    private static void InOrder(List<Flow> flows)
    {
        flows.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        var kept = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (i == 0 || flows[i] != flows[kept - 1])
                flows[kept++] = flows[i];
        }

        flows.RemoveRange(kept, flows.Count - kept);
    }

    private void Resume(Flow flow)
    {
        network.Begin(flow);
        if (flow.State != FlowState.Stalled)
            Forget(flow);
    }

    private void Plan()
    {
        if (isPending)
            return;
        isPending = true;
        network.Simulation.AtEndOfInstant(this, Rank.Rework);
    }
}

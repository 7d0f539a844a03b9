// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>A session between two nodes without an end, such as storage keeps: it shares the links on its path as one flow does, at most at a cap,
/// and takes another path or waits for one when something on it fails.</summary>
/// <remarks>While it is at rest it takes nothing. What it carries counts in the use of its links and in none of the network's figures of flows.
/// Encryption and audits know nothing of it.</remarks>
internal sealed class Carrier
{
    private readonly Network network;
    private readonly NodeId from;
    private readonly NodeId to;
    private readonly long key;
    private readonly IEventHandler user;
    private FluidActivity? activity;
    private int[] hops = [];
    private FluidResource[] crossed = [];
    private FluidTerms terms = FluidTerms.Default;
    private SimTime goesOnAt;
    private double cap = double.PositiveInfinity;

    /// <summary>A session at rest.</summary>
    /// <param name="network">What it crosses.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends; another node.</param>
    /// <param name="key">What tells it from others when one of several equally short paths is chosen.</param>
    /// <param name="user">Called, with tag 0, when its rate, its path or its latency is another one.</param>
    public Carrier(Network network, NodeId from, NodeId to, long key, IEventHandler user)
    {
        (this.network, this.from, this.to, this.key, this.user) = (network, from, to, key, user);
        network.Add(this);
        Trace(isNew: true);
    }

    /// <summary>Whether there is a path.</summary>
    public bool IsUp { get; private set; }

    /// <summary>How long a bit takes on its path; on the last one while there is none.</summary>
    public SimDuration Latency { get; private set; }

    /// <summary>The bytes on the wire a second that it has, as of the last end of an instant.</summary>
    public double Rate => activity?.Rate ?? 0;

    /// <summary>Whether it isn't at rest.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>Takes up to so many bytes on the wire a second from now on.</summary>
    /// <param name="most">Above 0.</param>
    public void Run(double most)
    {
        cap = most;
        if (!IsRunning)
        {
            IsRunning = true;
            Begin();
        }
        else if (activity is { State: not FluidState.Idle } && activity.Cap != Least(most))
        {
            activity.SetCap(Least(most));
        }
    }

    /// <summary>Takes nothing any more.</summary>
    public void Rest()
    {
        IsRunning = false;
        activity?.Cancel();
    }

    /// <summary>Something of the network has failed or was repaired: looks for another path if its own is gone.</summary>
    public void PathsChanged()
    {
        if (IsUp && Array.TrueForAll(hops, hop => network.Routes.IsUsable(new LinkId(hop >> 1))) && network.Routes.IsUp(from) && network.Routes.IsUp(to))
            return;
        var wasUp = IsUp;
        Trace(isNew: false);
        if (!wasUp && !IsUp)
            return;
        activity?.Cancel();
        if (IsRunning)
            Begin();
        user.Handle(0);
    }

    private void Trace(bool isNew)
    {
        IsUp = network.TryTrace(from, to, key, out var path, out var resources, out var found);
        if (!IsUp)
            return;
        (hops, crossed, terms, Latency) = (path, resources, found.Terms, found.Latency);
        if (!isNew)
            goesOnAt = network.Simulation.Now.AddSaturating(terms.Latency);
    }

    private void Begin()
    {
        if (!IsUp)
            return;
        var now = network.Simulation.Now;
        var own = terms with { Cap = Least(cap), Latency = goesOnAt > now ? goesOnAt - now : SimDuration.Zero };
        if (activity is null)
            activity = network.Fluid.AddActivity(crossed, own);
        else
            activity.Reuse(crossed, own);
        activity.WhenRateChanges(user);
        activity.Start(double.PositiveInfinity);
    }

    private double Least(double most) => Math.Min(most, terms.Cap);
}

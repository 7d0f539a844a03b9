// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Units;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>Bytes on their way from one node to another. Made by <see cref="Network.Send"/>.</summary>
/// <remarks>
/// It waits for the latency of its path, then shares the links on it. When something on its path fails it takes another path at the end of that instant, and what is left goes on there, after the new path's latency (and
/// <see cref="NetworkSpec.Convergence"/>): what was under way is sent again by a sender that first has to notice, which takes a round trip or more, so that one latency is the least of it. Without a path it stalls. A flow between a node
/// and itself crosses no link, and isn't touched by failures.
/// </remarks>
public sealed class Flow : IEventHandler
{
    private const long PatienceIsOver = -1;

    private readonly IEventHandler? listener;
    private readonly long listenerTag;
    private FlowRun? run;
    private EventHandle pending; // The end of its patience, or of a transfer that nothing bounds.
    private SimEvent? over;
    private double left; // In bytes on the wire, while it has no run.
    private FlowState? halted = FlowState.Latent; // Where it is while it has no run.

    internal Flow(Network network, long id, NodeId from, NodeId to, Bytes size, FlowTerms terms, IEventHandler? listener, long listenerTag)
    {
        (Network, Id, From, To, Size, Terms, this.listener, this.listenerTag) = (network, id, from, to, size, terms, listener, listenerTag);
        (Weight, Cap, StartedAt) = (terms.Weight, terms.Cap, network.Simulation.Now);
        Frames = terms.Frames ?? network.Spec.Frames;
        Goodput = GoodputOf(Frames);
        left = size.Count / Goodput;
    }

    /// <summary>The network it crosses.</summary>
    public Network Network { get; }

    /// <summary>Its number among the flows of the network, in the order in which they were sent.</summary>
    public long Id { get; }

    /// <summary>Where it comes from.</summary>
    public NodeId From { get; private set; }

    /// <summary>Where it goes to.</summary>
    public NodeId To { get; private set; }

    /// <summary>Its payload.</summary>
    public Bytes Size { get; }

    /// <summary>How it was sent.</summary>
    public FlowTerms Terms { get; }

    /// <summary>Its weight against the others, before its transport's.</summary>
    public double Weight { get; private set; }

    /// <summary>The most payload it is sent by.</summary>
    public DataRate Cap { get; private set; }

    /// <summary>Payload bytes over bytes on the wire.</summary>
    public double Goodput { get; private set; }

    /// <summary>When it was sent.</summary>
    public SimTime StartedAt { get; }

    /// <summary>When it was over; <see cref="SimTime.Never"/> before.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <summary>How often it had to take another path or to wait for one.</summary>
    public int Reroutes { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public FlowState State => halted ?? (run!.Activity.State == FluidState.Latent ? FlowState.Latent : FlowState.Running);

    /// <summary>Whether it is over, however it ended.</summary>
    public bool IsOver => !EndedAt.IsNever;

    /// <summary>The payload that hasn't arrived, rounded up.</summary>
    public Bytes Remaining
    {
        get
        {
            if (State == FlowState.Completed)
                return Bytes.Zero;
            return LeftOnWire >= Size.Count / Goodput ? Size : Bytes.B(Math.Min(Size.Count, (long)Math.Ceiling(LeftOnWire * Goodput)));
        }
    }

    /// <summary>The payload that has arrived, rounded down.</summary>
    public Bytes Delivered => Size - Remaining;

    /// <summary>The payload it is sent by now, as of the last end of an instant.</summary>
    public DataRate Rate => DataRate.Bps((long)Math.Round((run?.Activity.Rate ?? 0) * Goodput * 8));

    /// <summary>The links on its path; none while it has no path, or when it crosses none.</summary>
    public IReadOnlyList<Hop> Path => [.. Hops.ToArray().Select(Hop.OfCode)];

    /// <summary>What each of its ends has spent on encryption, or will have when it is over.</summary>
    public Cycles EncryptionCycles => Terms.Encryption.CyclesFor(IsOver ? Delivered : Size);

    /// <summary>Happens when it is over, however it ended: <c>await flow.Over</c>.</summary>
    public SimEvent Over
    {
        get
        {
            if (over is null)
            {
                over = Network.Simulation.Event();
                if (IsOver)
                    over.Succeed();
            }

            return over;
        }
    }

    /// <summary>How it is packed.</summary>
    internal FrameFormat Frames { get; private set; }

    internal int[] Hops { get; private set; } = [];

    /// <summary>Where it stands among the flows of each link's direction on its path.</summary>
    internal int[] Places => run?.Places ?? [];

    /// <summary>Where it stands among the stalled ones; -1 for nowhere.</summary>
    internal int StalledAt { get; set; } = -1;

    /// <summary>Told first when the flow is over; with what it belongs to.</summary>
    internal Action<Flow>? Owner { get; set; }

    internal IFlowEnds? Ends { get; set; }

    /// <summary>What it crosses beside the links: what its terms say, or its owner.</summary>
    internal IReadOnlyList<FluidResource> Through { get; set; } = [];

    /// <summary>What its ends add to the latency of its path.</summary>
    internal SimDuration EndLatency { get; set; }

    internal bool HasBegun { get; set; }

    /// <summary>Whether its last byte is through, though perhaps it wasn't told yet.</summary>
    internal bool IsThrough => run is { Activity.State: FluidState.Idle };

    /// <summary>The bytes of payload a second that it is sent by now.</summary>
    internal double PayloadRate => (run?.Activity.Rate ?? 0) * Goodput;

    internal double LeftOnWire => run?.Activity.Remaining ?? left;

    internal long RouteKey => Terms.Key ?? Id;

    /// <summary>Ends it before its time; whoever waits for it is told. No effect when it is over.</summary>
    public void Cancel()
    {
        if (IsOver || IsThrough)
            return;
        Network.Simulation.ThrowIfObserving();
        End(FlowState.Cancelled);
    }

    /// <summary>Changes its weight.</summary>
    /// <param name="weight">Finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is out of its range.</exception>
    public void SetWeight(double weight)
    {
        if (!(weight > 0 && double.IsFinite(weight)))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"A weight must be finite and above 0, not {weight}.");
        Network.Simulation.ThrowIfObserving();
        if (weight == Weight)
            return;
        if (run is { Activity: { State: not FluidState.Idle } activity })
            activity.SetWeight(activity.Weight / Weight * weight);
        Weight = weight;
    }

    /// <summary>Its number and its ends, such as <c>flow/12 from node 3 to node 7</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"flow/{Id} from node {From} to node {To}");

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (tag == PatienceIsOver)
            End(FlowState.Failed);
        else
            End(FlowState.Completed);
    }

    /// <summary>Goes on over a path: after a latency, with a weight and a cap in bytes on the wire a second.</summary>
    internal void Go(ReadOnlySpan<int> hops, ReadOnlySpan<FluidResource> resources, FluidTerms terms)
    {
        Network.Simulation.Cancel(pending);
        pending = EventHandle.None;
        if (!HasBegun && Network.HasPayers)
            FlowBill.SpendHandshake(this);
        HasBegun = true;
        if (resources.IsEmpty && double.IsPositiveInfinity(terms.Cap))
        {
            halted = FlowState.Latent;
            pending = Network.Simulation.Schedule(terms.Latency, this, Id, Phase.Release);
            return;
        }

        halted = null;
        (Hops, run) = (hops.ToArray(), Network.Runs.Take(resources, terms));
        if (Network.HasPayers && FlowBill.Open(this) is { } bill)
        {
            run.Bill = bill;
            run.Activity.WhenRateChanges(bill);
        }

        run.Activity.Start(left, this, Id);
    }

    /// <summary>Leaves its path, with what is left.</summary>
    internal void Halt()
    {
        Network.Simulation.Cancel(pending);
        pending = EventHandle.None;
        left = LeftOnWire;
        EndRun();
        halted = FlowState.Latent;
        Hops = [];
    }

    /// <summary>Waits for a path, as long as its patience lasts.</summary>
    internal void Stall()
    {
        halted = FlowState.Stalled;
        if (!pending.Equals(EventHandle.None))
            return;
        if (!Terms.Patience.IsForever)
            pending = Network.Simulation.Schedule(Terms.Patience, this, PatienceIsOver);
    }

    internal void CountReroute() => Reroutes++;

    /// <summary>It has other ends, and is packed otherwise. Only while it has no path.</summary>
    internal void Move(NodeId from, NodeId to, FrameFormat frames)
    {
        var payload = left * Goodput;
        (From, To, Frames, Goodput) = (from, to, frames, GoodputOf(frames));
        left = payload / Goodput;
    }

    private double GoodputOf(FrameFormat frames) => (Terms.Transport ?? Network.Spec.Transport).BandwidthFactor * frames.Goodput * Terms.Encryption.Goodput;

    private void EndRun()
    {
        if (run is null)
            return;
        run.Bill?.Close();
        run.Bill = null;
        Network.Runs.GiveBack(run);
        run = null;
    }

    private void End(FlowState state)
    {
        Network.Leave(this);
        if (state == FlowState.Completed && run is null && Network.HasPayers)
            FlowBill.SpendAtOnce(this, left * Goodput);
        if (state == FlowState.Completed)
            left = 0;
        else
            left = LeftOnWire;
        EndRun();
        Network.Simulation.Cancel(pending);
        pending = EventHandle.None;
        halted = state;
        EndedAt = Network.Simulation.Now;
        Network.Count(this);
        if (HasBegun && Network.HasPayers)
            FlowBill.SpendLastPacket(this);
        Owner?.Invoke(this);
        if (over is { IsTriggered: false })
            over.Succeed();
        listener?.Handle(listenerTag);
    }
}

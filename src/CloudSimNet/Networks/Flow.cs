// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Processes;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>Bytes on their way from one node to another. Made by <see cref="Network.Send"/>.</summary>
/// <remarks>
/// It waits for the latency of its path, then shares the links on it. When something on its path fails it takes another path at the end of that
/// instant, and what is left goes on there, after the new path's latency (and
/// <see cref="NetworkSpec.Convergence"/>): what was under way is sent again by a sender that first has to notice, which takes a round trip or more,
/// so that one latency is the least of it. Without a path it stalls. A flow between a node
/// and itself crosses no link, and isn't touched by failures.
/// </remarks>
public sealed class Flow : IEventHandler
{
    private const long PatienceIsOver = -1;

    private readonly IEventHandler? listener;
    private readonly long listenerTag;
    private FlowRun? run;
    private FlowRareState? rare; // None for most.
    private double left; // In bytes on the wire, while it has no run.
    private int from;
    private int to;
    private FlowState halted = FlowState.Latent; // Where it is while it has no run.

    internal Flow(Network network, long id, NodeId from, NodeId to, Bytes size, FlowTerms terms, IEventHandler? listener, long listenerTag)
    {
        (Network, Id, this.from, this.to, Size, Terms, this.listener, this.listenerTag) = (network, id, from.Value, to.Value, size, terms, listener, listenerTag);
        StartedAt = network.Simulation.Now;
        Goodput = GoodputOf(Frames);
        left = size.Count / Goodput;
    }

    /// <summary>The network it crosses.</summary>
    public Network Network { get; }

    /// <summary>Its number among the flows of the network, in the order in which they were sent.</summary>
    public long Id { get; }

    /// <summary>Where it comes from.</summary>
    public NodeId From => new(from);

    /// <summary>Where it goes to.</summary>
    public NodeId To => new(to);

    /// <summary>Its payload.</summary>
    public Bytes Size { get; }

    /// <summary>How it was sent.</summary>
    public FlowTerms Terms { get; }

    /// <summary>Its weight against the others, before its transport's.</summary>
    public double Weight => rare?.Weight ?? Terms.Weight;

    /// <summary>The most payload it is sent by.</summary>
    public DataRate Cap => Terms.Cap;

    /// <summary>Payload bytes over bytes on the wire.</summary>
    public double Goodput { get; private set; }

    /// <summary>When it was sent.</summary>
    public SimTime StartedAt { get; }

    /// <summary>When it was over; <see cref="SimTime.Never"/> before.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <summary>How often it had to take another path or to wait for one.</summary>
    public int Reroutes => rare?.Reroutes ?? 0;

    /// <summary>Where it is in its life.</summary>
    public FlowState State => run is null ? halted : run.Activity.State == FluidState.Latent ? FlowState.Latent : FlowState.Running;

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
            if (Rare.Over is { } over)
                return over;
            Rare.Over = over = Network.Simulation.Event();
            if (IsOver)
                over.Succeed();
            return over;
        }
    }

    /// <summary>How it is packed.</summary>
    internal FrameFormat Frames => rare?.Frames ?? Terms.Frames ?? Network.Spec.Frames;

    internal int[] Hops { get; private set; } = [];

    /// <summary>Where it stands among the flows of each link's direction on its path.</summary>
    internal int[] Places => run?.Places ?? [];

    /// <summary>Where it stands among the stalled ones; -1 for nowhere.</summary>
    internal int StalledAt
    {
        get => rare?.StalledAt ?? -1;
        set => Rare.StalledAt = value;
    }

    /// <summary>Told first when the flow is over; with what it belongs to.</summary>
    internal Action<Flow>? Owner
    {
        get => rare?.Owner;
        set => Rare.Owner = value;
    }

    internal IFlowEnds? Ends
    {
        get => rare?.Ends;
        set => Rare.Ends = value;
    }

    /// <summary>What it crosses beside the links: what its terms say, or its owner.</summary>
    internal IReadOnlyList<FluidResource> Through
    {
        get => rare?.Through ?? Terms.Through;
        set => Rare.Through = value;
    }

    /// <summary>What its ends add to the latency of its path.</summary>
    internal SimDuration EndLatency
    {
        get => rare?.EndLatency ?? SimDuration.Zero;
        set => Rare.EndLatency = value;
    }

    internal bool HasBegun { get; set; }

    /// <summary>Whether its last byte is through, though perhaps it wasn't told yet.</summary>
    internal bool IsThrough => run is { Activity.State: FluidState.Idle };

    /// <summary>The bytes of payload a second that it is sent by now.</summary>
    internal double PayloadRate => (run?.Activity.Rate ?? 0) * Goodput;

    internal double LeftOnWire => run?.Activity.Remaining ?? left;

    internal long RouteKey => Terms.Key ?? Id;

    // The end of its patience, or of a transfer that nothing bounds.
    private EventHandle Pending
    {
        get => rare?.Pending ?? EventHandle.None;
        set => Rare.Pending = value;
    }

    private FlowRareState Rare => rare ??= new FlowRareState();

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
        Rare.Weight = weight;
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
        CancelPending();
        if (!HasBegun && Network.HasPayers)
            FlowBill.SpendHandshake(this);
        HasBegun = true;
        if (resources.IsEmpty && double.IsPositiveInfinity(terms.Cap))
        {
            halted = FlowState.Latent;
            Pending = Network.Simulation.Schedule(terms.Latency, this, Id, Phase.Release);
            return;
        }

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
        CancelPending();
        left = LeftOnWire;
        EndRun();
        halted = FlowState.Latent;
        Hops = [];
    }

    /// <summary>Waits for a path, as long as its patience lasts.</summary>
    internal void Stall()
    {
        halted = FlowState.Stalled;
        if (Pending == EventHandle.None && !Terms.Patience.IsForever)
            Pending = Network.Simulation.Schedule(Terms.Patience, this, PatienceIsOver);
    }

    internal void CountReroute() => Rare.Reroutes++;

    /// <summary>It has other ends, and is packed otherwise. Only while it has no path.</summary>
    internal void Move(NodeId from, NodeId to, FrameFormat frames)
    {
        var payload = left * Goodput;
        (this.from, this.to, Rare.Frames, Goodput) = (from.Value, to.Value, frames, GoodputOf(frames));
        left = payload / Goodput;
    }

    private double GoodputOf(FrameFormat frames) => (Terms.Transport ?? Network.Spec.Transport).BandwidthFactor * frames.Goodput * Terms.Encryption.Goodput;

    private void CancelPending()
    {
        if (rare is null)
            return;
        Network.Simulation.Cancel(rare.Pending);
        rare.Pending = EventHandle.None;
    }

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
        CancelPending();
        halted = state;
        EndedAt = Network.Simulation.Now;
        Network.Count(this);
        if (HasBegun && Network.HasPayers)
            FlowBill.SpendLastPacket(this);
        Owner?.Invoke(this);
        if (rare?.Over is { IsTriggered: false } over)
            over.Succeed();
        listener?.Handle(listenerTag);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Failures;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>A link of a living network.</summary>
public sealed class Link
{
    private readonly Network network;
    private readonly LinkLane?[] lanes = new LinkLane?[2];
    private FailurePart? part;

    internal Link(Network network, TopologyLink plan) => (this.network, Plan) = (network, plan);

    /// <summary>Its place in the topology.</summary>
    public LinkId Id => Plan.Id;

    /// <summary>What the topology says of it.</summary>
    public TopologyLink Plan { get; }

    /// <summary>What it is.</summary>
    public LinkSpec Spec => Plan.Spec;

    /// <summary>Whether it is down by itself: it has failed and wasn't repaired, an outage of it goes on, or a domain that it stands in is down.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether it and both its ends are up.</summary>
    public bool IsUsable => network.Routes.IsUsable(Id);

    /// <summary>How many flows have it on their path, those whose latency passes included.</summary>
    public int Flows => (lanes[0]?.Count ?? 0) + (lanes[1]?.Count ?? 0);

    /// <summary>What is on the wire in a direction, as of the last end of an instant. O(flows on the link).</summary>
    /// <param name="direction">Which.</param>
    public DataRate RateOf(LinkDirection direction) => DataRate.Bps((long)Math.Round((lanes[(int)direction]?.Resource.Usage ?? 0) * 8));

    /// <summary>What part of the rate is used in a direction, as of the last end of an instant: from 0 to 1, more only where flows don't share.
    /// O(flows on the link).</summary>
    /// <param name="direction">Which.</param>
    public double UtilisationOf(LinkDirection direction) => (lanes[(int)direction]?.Resource.Usage ?? 0) * 8 / Spec.Rate.BitsPerSecond;

    /// <summary>The bytes on the wire that it has carried in a direction, rounded to whole ones; <see cref="Bytes.Most"/> for that or more. O(flows
    /// on the link).</summary>
    /// <param name="direction">Which.</param>
    public Bytes CarriedBy(LinkDirection direction) => Bytes.OfTotal(BytesCarriedBy(direction));

    /// <summary>How many bytes on the wire it has carried in a direction, however many, rounded to whole ones. O(flows on the link).</summary>
    /// <param name="direction">Which.</param>
    public Int128 BytesCarriedBy(LinkDirection direction) => (Int128)Math.Round(lanes[(int)direction]?.Resource.Served ?? 0);

    /// <summary>It as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Part => part ??= new FailurePart(network.Simulation, $"link {Id}", () => Set(hasFailed: true), () => Set(hasFailed: false));

    /// <summary>The link fails: at the end of this instant its flows take other paths or stall. No effect on one that has failed, so that one repair
    /// is enough; for outages that overlap see <see cref="Part"/>.</summary>
    public void Fail() => Part.Fail();

    /// <summary>The link is as it was, unless something else keeps it down: stalled flows may go on over it, running ones stay where they are. No
    /// effect on one that hasn't failed.</summary>
    public void Repair() => part?.Repair();

    internal LinkLane Lane(int direction) => lanes[direction] ?? MakeLanes()[direction]!;

    /// <summary>Adds the flows that cross it to a list, each once.</summary>
    internal void CollectFlows(List<Flow> flows)
    {
        foreach (var lane in lanes)
        {
            if (lane is null)
                continue;
            foreach (var crossing in lane.Crossings)
                flows.Add(crossing.Flow);
        }
    }

    private void Set(bool hasFailed)
    {
        HasFailed = hasFailed;
        network.Routes.Set(Id, !hasFailed);
        network.Changed(this);
    }

    private LinkLane?[] MakeLanes()
    {
        var (fluid, capacity) = (network.Fluid, Spec.Rate.BitsPerSecond / 8.0);
        var isHalf = Spec.Duplex == Duplex.Half;
        var both = isHalf ? fluid.AddResource(capacity, Spec.Sharing) : null;
        for (var i = 0; i < lanes.Length; i++)
            lanes[i] = new LinkLane(fluid.AddResource(capacity, isHalf ? CapacityKind.PerActivity : Spec.Sharing), both);
        return lanes;
    }
}

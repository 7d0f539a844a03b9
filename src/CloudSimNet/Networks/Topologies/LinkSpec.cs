// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>A type of link.</summary>
public sealed record LinkSpec
{
    /// <summary>The longest latency a link may have.</summary>
    public static SimDuration LongestLatency { get; } = SimDuration.FromHours(1);

    /// <summary>What it carries in bits on the wire a second; above 0.</summary>
    public required DataRate Rate { get; init; }

    /// <summary>How long a bit is under way in one direction, what the switch before it takes included; from 0 to an hour.</summary>
    public SimDuration Latency { get; init; }

    /// <summary>Whether both directions share the rate.</summary>
    public Duplex Duplex { get; init; } = Duplex.Full;

    /// <summary>Whether the flows share the rate, or each of them can have all of it, as on a backbone that never fills.</summary>
    public CapacityKind Sharing { get; init; } = CapacityKind.Shared;

    /// <summary>Whether the link itself encrypts what it carries, as MACsec or an IPsec tunnel does. It has no cost here: give its overhead by
    /// <see cref="Rate"/> and <see cref="Latency"/>.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>A full-duplex link.</summary>
    /// <param name="rate">What it carries.</param>
    /// <param name="latency">How long a bit is under way.</param>
    public static LinkSpec Of(DataRate rate, SimDuration latency = default) => new() { Rate = rate, Latency = latency };

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Rate > DataRate.Zero, "rate", Rate, "above 0 bps");
        check.Require(Latency >= SimDuration.Zero && Latency <= LongestLatency, "latency", Latency, $"from 0 ns to {LongestLatency}");
        check.Require(Enum.IsDefined(Duplex), "duplex", Duplex, "Full or Half");
        check.Require(Enum.IsDefined(Sharing), "sharing", Sharing, "Shared or PerActivity");
        return check.Problems;
    }
}

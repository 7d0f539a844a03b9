// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Virtual;

/// <summary>A NIC that a virtual machine asks for.</summary>
public sealed record VirtualNicSpec
{
    /// <summary>The network it is in.</summary>
    public required VirtualNetwork Network { get; init; }

    /// <summary>Its address, within the network's prefix.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>How it is made.</summary>
    public NicModelSpec Model { get; init; } = NicModelSpec.Unmodelled;

    /// <summary>The most that all its flows together carry in each direction, on the wire; above 0.</summary>
    public DataRate Limit { get; init; } = FlowTerms.Uncapped;

    /// <summary>What it counts for against the other NICs, however many flows it sends: they have its shares together. 0 for none: each of its flows
    /// counts for itself.</summary>
    public int Shares { get; init; }

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Network.Spec.Prefix.Contains(Address), "address", Address, $"in {Network.Spec.Prefix}, the prefix of network '{Network.Spec.Name}'");
        check.Require(Limit > DataRate.Zero, "limit", Limit, "above 0 bps");
        check.Require(Shares is >= 0 and <= 1_000_000, "shares", Shares, "from 0 to 1000000");
        Model.Check(check);
        return check.Problems;
    }
}

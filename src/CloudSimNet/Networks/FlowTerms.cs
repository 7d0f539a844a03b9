// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks;

/// <summary>How a flow is sent and how it competes.</summary>
public sealed record FlowTerms
{
    /// <summary>No cap.</summary>
    public static DataRate Uncapped { get; } = DataRate.Bps(long.MaxValue);

    /// <summary>One share, no cap, as the network does by itself.</summary>
    public static FlowTerms Default { get; } = new();

    /// <summary>Its weight against the others; finite and above 0. A transport that is aware of round trips multiplies it.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The most payload it is sent by; above 0.</summary>
    public DataRate Cap { get; init; } = Uncapped;

    /// <summary>What tells it from other flows between the same nodes when one of several equally short paths is chosen, as ports would; null for a
    /// key of its own.</summary>
    public long? Key { get; init; }

    /// <summary>Its transport; null for the network's.</summary>
    public TransportSpec? Transport { get; init; }

    /// <summary>How it is packed; null for the network's.</summary>
    public FrameFormat? Frames { get; init; }

    /// <summary>How it is encrypted from end to end.</summary>
    public EncryptionSpec Encryption { get; init; } = EncryptionSpec.None;

    /// <summary>How long it waits for a path before it fails; not negative. For ever, unless stated.</summary>
    public SimDuration Patience { get; init; } = SimDuration.Forever;

    /// <summary>What it crosses beside the links, such as a disk, on the network's fluid system; each once. Their capacities are in bytes on the wire
    /// a second.</summary>
    public IReadOnlyList<FluidResource> Through { get; init; } = [];

    /// <summary>Everything that is wrong with the terms.</summary>
    /// <param name="path">What they are called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Weight > 0 && double.IsFinite(Weight), "weight", Weight, "finite and above 0");
        check.Require(Cap > DataRate.Zero, "cap", Cap, "above 0 bps");
        check.Require(Patience >= SimDuration.Zero, "patience", Patience, "not negative");
        for (var i = 0; i < Through.Count; i++)
        {
            check.Require(Through[i] is not null, $"through[{i}]", "null", "a resource");
            for (var j = 0; j < i; j++)
                check.Require(Through[i] != Through[j] || Through[i] is null, $"through[{i}]", $"through[{j}] again", "named once");
        }

        return [.. check.Problems, .. Transport?.Problems($"{path}.transport") ?? [], .. Frames?.Problems($"{path}.frames") ?? [], .. Encryption.Problems($"{path}.encryption")];
    }
}

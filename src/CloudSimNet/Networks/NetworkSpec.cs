// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Routing;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks;

/// <summary>How a network routes, and what its flows are like unless they say otherwise.</summary>
public sealed record NetworkSpec
{
    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "network";

    /// <summary>What makes a path short.</summary>
    public RouteMetric Metric { get; init; } = RouteMetric.Hops;

    /// <summary>The transport of flows.</summary>
    public TransportSpec Transport { get; init; } = TransportSpec.Fluid;

    /// <summary>How flows are packed.</summary>
    public FrameFormat Frames { get; init; } = FrameFormat.Unframed;

    /// <summary>How long a flow that lost its path halts before it takes another one, beside that path's latency: until the failure is noticed and
    /// routing has converged. Not negative.</summary>
    public SimDuration Convergence { get; init; }

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(!string.IsNullOrEmpty(Name), "name", "''", "a name");
        check.Require(Convergence >= SimDuration.Zero && Convergence <= SimDuration.FromDays(1), "convergence", Convergence, "from 0 ns to 1 d");
        return [.. check.Problems, .. Transport.Problems($"{path}.transport"), .. Frames.Problems($"{path}.frames")];
    }
}

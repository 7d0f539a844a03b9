// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>Requests something of another service and waits for the answer; the request keeps its thread meanwhile.</summary>
/// <param name="Service">The other service's name.</param>
public sealed record CallStage(string Service) : IServiceStage
{
    /// <summary>The size of the request.</summary>
    public Bytes Request { get; init; } = Bytes.Zero;

    /// <summary>The size of the answer.</summary>
    public Bytes Response { get; init; } = Bytes.Zero;

    /// <summary>How many calls are made, each after the answer to the one before; in a <see cref="ForkStage"/> all of them at once. From 1 to 1 000
    /// 000.</summary>
    public int Times { get; init; } = 1;

    /// <summary>With which probability each of the calls is made, independently; in [0, 1].</summary>
    public double Probability { get; init; } = 1;

    /// <inheritdoc/>
    IReadOnlyList<CallStage> IServiceStage.Calls => [this];

    /// <summary>Everything that is wrong with it by itself.</summary>
    /// <param name="path">What it is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Request.Count >= 0, "request", Request, "0 B or more");
        check.Require(Response.Count >= 0, "response", Response, "0 B or more");
        check.Require(Times is >= 1 and <= 1_000_000, "times", Times, "from 1 to 1000000");
        check.Require(Probability is >= 0 and <= 1, "probability", Probability, "from 0 to 1");
        return check.Problems;
    }

    /// <inheritdoc/>
    IStageRunner IServiceStage.Begin(StageSite site) => new CallRunner(this, site.Callee(Service), site.Random());

    /// <summary>Whether the call is made this time.</summary>
    internal bool IsMade(RandomStream chance) => Probability >= 1 || (Probability > 0 && chance.NextDouble() < Probability);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Workloads;

namespace CloudSimNet.Extensions;

/// <summary>Looks a record up: from the instance's memory where an earlier request has left it there, else from the instance's first disk, and then it is made ready and kept.</summary>
/// <param name="Record">Which record a request asks for: whole numbers from 0 on.</param>
/// <remarks>The memory fills and nothing leaves it; each instance has its own.</remarks>
public sealed record CacheAsideStage(IDistribution Record) : IServiceStage
{
    /// <summary>The size of a record on disk; above 0.</summary>
    public Bytes Size { get; init; } = Bytes.B(4096);

    /// <summary>What it takes to find a record in memory, or to see that it isn't there.</summary>
    public Instructions LookUp { get; init; } = Instructions.Zero;

    /// <summary>What it takes to make a record ready that was read.</summary>
    public Instructions Parse { get; init; } = Instructions.Zero;

    /// <inheritdoc/>
    public IReadOnlyList<ModelProblem> Problems(string path) => Size > Bytes.Zero && Size <= Bytes.GiB(1) ? [] : [new ModelProblem($"{path}.size", $"{Size} is out of range; it must be above 0 B and at most 1 GiB.")];

    /// <inheritdoc/>
    public IStageRunner Begin(StageSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new Course(this, site.Sampler(Record));
    }

    private sealed class Course(CacheAsideStage stage, Sampler records) : IStageRunner
    {
        private readonly HashSet<(int Instance, long Record)> kept = [];

        public StageStep Go(StageTurn turn)
        {
            switch (turn.Number)
            {
                case 0:
                    turn.Note = records.NextInteger();
                    return StageStep.Compute(stage.LookUp.Count);
                case 1:
                    return kept.Contains((turn.Instance, turn.Note)) ? StageStep.Done : StageStep.Access(0, new BlockRequest(IoKind.Read, turn.Note * stage.Size.Count, (int)stage.Size.Count));
                case 2:
                    return StageStep.Compute(stage.Parse.Count);
                default:
                    kept.Add((turn.Instance, turn.Note));
                    return StageStep.Done;
            }
        }
    }
}

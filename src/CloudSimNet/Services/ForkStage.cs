// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>Makes several calls at once and waits until all are answered.</summary>
/// <param name="Calls">At least one.</param>
public sealed record ForkStage(params IReadOnlyList<CallStage> Calls) : IServiceStage
{
    /// <inheritdoc/>
    bool IServiceStage.CallsAtOnce => true;

    /// <inheritdoc/>
    IReadOnlyList<ModelProblem> IServiceStage.Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Calls is { Count: > 0 }, "calls", Calls is null ? "null" : "an empty list", "at least one call");
        for (var i = 0; i < (Calls?.Count ?? 0); i++)
        {
            check.Require(Calls![i] is not null, $"calls[{i}]", "null", "a call");
            if (Calls[i] is { } one)
                check.Problems.AddRange(one.Problems($"{path}.calls[{i}]"));
        }

        return check.Problems;
    }

    /// <inheritdoc/>
    IStageRunner IServiceStage.Begin(StageSite site) => new ForkRunner(Calls, [.. Calls.Select(call => site.Callee(call.Service))], site.Random());
}

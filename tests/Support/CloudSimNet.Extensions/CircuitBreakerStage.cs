// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Specs;

namespace CloudSimNet.Extensions;

/// <summary>A call that is tried again after a pause that doubles each time, behind a circuit breaker: after so many failures in a row it is open for a while, and requests give up at once.</summary>
/// <param name="Call">The call; its times and probability aren't used.</param>
public sealed record CircuitBreakerStage(CallStage Call) : IServiceStage
{
    /// <summary>How often it is tried at the most; 1 or more.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The pause after the first failure; above 0 s.</summary>
    public SimDuration BackOff { get; init; } = SimDuration.FromSeconds(1);

    /// <summary>After how many failures in a row, of all requests, the breaker opens; 1 or more.</summary>
    public int Threshold { get; init; } = 5;

    /// <summary>For how long it is open then.</summary>
    public SimDuration OpenFor { get; init; } = SimDuration.FromSeconds(30);

    /// <inheritdoc/>
    public IReadOnlyList<CallStage> Calls => [Call with { Times = Attempts, Probability = 1 }];

    /// <inheritdoc/>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var problems = new List<ModelProblem>(Call.Problems($"{path}.call"));
        if (Attempts is < 1 or > 60)
            problems.Add(new ModelProblem($"{path}.attempts", $"{Attempts} is out of range; it must be from 1 to 60."));
        if (BackOff <= SimDuration.Zero)
            problems.Add(new ModelProblem($"{path}.backOff", $"{BackOff} is out of range; it must be above 0 s."));
        if (Threshold < 1)
            problems.Add(new ModelProblem($"{path}.threshold", $"{Threshold} is out of range; it must be 1 or more."));
        return problems;
    }

    /// <inheritdoc/>
    public IStageRunner Begin(StageSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new Course(this, site.Callee(Call.Service));
    }

    private sealed class Course(CircuitBreakerStage stage, ServiceId callee) : IStageRunner
    {
        private int failures; // In a row, of all requests.
        private SimTime openUntil;

        public StageStep Go(StageTurn turn)
        {
            // Even turns call, odd ones look at what came of it; the note counts the attempts.
            if (turn.Number % 2 == 0)
                return turn.Now < openUntil ? StageStep.GiveUp : Try(turn);
            if (turn.Failure is null)
            {
                failures = 0;
                return StageStep.Done;
            }

            if (++failures >= stage.Threshold)
                (failures, openUntil) = (0, turn.Now.AddSaturating(stage.OpenFor));
            return turn.Note == stage.Attempts || turn.Now < openUntil ? StageStep.GiveUp : StageStep.Wait(stage.BackOff * (1L << (int)(turn.Note - 1)));
        }

        private StageStep Try(StageTurn turn)
        {
            turn.Note++;
            return StageStep.TryCall(callee, stage.Call.Request, stage.Call.Response);
        }
    }
}

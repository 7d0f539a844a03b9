// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Users each of whom thinks, makes a request, waits for the answer, and thinks again.</summary>
public sealed class ClosedWorkload : Workload
{
    private readonly Sampler thinkTime;

    internal ClosedWorkload(Application application, ClosedWorkloadSpec spec)
        : base(application, spec)
    {
        Spec = spec;
        thinkTime = Simulation.Sampler($"application/{application.Name}/workload/{spec.Name}/think", spec.ThinkTime);
        for (var user = 0; user < spec.Users; user++)
            Plan(StartsAt, thinkTime.NextDuration());
    }

    /// <summary>Who comes.</summary>
    public ClosedWorkloadSpec Spec { get; }

    /// <inheritdoc/>
    private protected override SimDuration PauseAfterLoss => Spec.PauseAfterLoss;

    /// <inheritdoc/>
    private protected override void Go()
    {
        if (Made < Spec.Requests)
            Request();
    }

    /// <inheritdoc/>
    private protected override void NoteOver(SimDuration pause)
    {
        if (Made < Spec.Requests)
            Plan(Simulation.Now.AddSaturating(pause), thinkTime.NextDuration());
    }
}

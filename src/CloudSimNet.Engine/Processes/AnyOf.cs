// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>The first of several things to happen. Fails when that one fails.</summary>
/// <remarks>When a process that awaits it is interrupted, it leaves the lines of its parts, and joins them again when it is awaited again.</remarks>
public sealed class AnyOf : Waitable<Waitable>, IWaitTarget
{
    private readonly CombinedParts parts;

    internal AnyOf(Simulation simulation, ReadOnlySpan<Waitable> parts)
        : base(simulation)
    {
        if (parts.IsEmpty)
            throw new ArgumentException("The first of nothing never happens; give at least one thing to wait for.", nameof(parts));
        MustBeParts(parts);
        this.parts = new CombinedParts(this, parts);
        Begin();
    }

    Process? IWaitTarget.AwaitingProcess => AwaitingProcess;

    void IWaitTarget.OnTriggered(Waitable source)
    {
        parts.Detach();
        Finish(source);
    }

    private protected override void OnAbandoned() => parts.Detach();

    private protected override void OnTakenUp()
    {
        if (!IsTriggered)
            Begin();
    }

    private void Begin()
    {
        foreach (var part in parts.All)
        {
            if (!part.IsTriggered)
                continue;
            Finish(part);
            return;
        }

        parts.Attach();
    }

    private void Finish(Waitable source)
    {
        if (source.Failure is { } failure)
        {
            source.SeeFailure();
            TriggerFailure(failure);
        }
        else
        {
            Trigger(source);
        }
    }
}

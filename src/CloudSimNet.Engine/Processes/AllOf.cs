// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Several things having happened, all of them. Fails as soon as one of them fails; should others fail later, nobody is there to see it, and
/// the run ends.</summary>
/// <remarks>When a process that awaits it is interrupted, it leaves the lines of its parts, and joins them again when it is awaited again.</remarks>
public sealed class AllOf : Waitable, IWaitTarget
{
    private readonly CombinedParts parts;
    private int missing;

    internal AllOf(Simulation simulation, ReadOnlySpan<Waitable> parts)
        : base(simulation)
    {
        MustBeParts(parts);
        this.parts = new CombinedParts(this, parts);
        Begin();
    }

    /// <summary>Awaits all of them.</summary>
    public WaitableAwaiter GetAwaiter() => new(this);

    Process? IWaitTarget.AwaitingProcess => AwaitingProcess;

    void IWaitTarget.OnTriggered(Waitable source)
    {
        missing--;
        if (source.Failure is not null)
            Fail(source);
        else if (missing == 0)
            Trigger();
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
            if (part.Failure is null)
                continue;
            Fail(part);
            return;
        }

        missing = parts.Attach();
        if (missing == 0)
            Trigger();
    }

    private void Fail(Waitable part)
    {
        parts.Detach();
        part.SeeFailure();
        TriggerFailure(part.Failure!);
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Several things having happened, all of them. Fails as soon as one of them fails.</summary>
public sealed class AllOf : Waitable, IWaitTarget
{
    private readonly Waiter[] waiters;
    private int missing;

    internal AllOf(Simulation simulation, ReadOnlySpan<Waitable> parts)
        : base(simulation)
    {
        waiters = new Waiter[parts.Length];
        foreach (var part in parts)
        {
            MustBePart(part);
            if (part.Failure is { } failure)
            {
                part.SeeFailure();
                TriggerFailure(failure);
                return;
            }
        }

        for (var i = 0; i < parts.Length; i++)
        {
            waiters[i] = new Waiter(this);
            if (parts[i].IsTriggered)
                continue;
            missing++;
            parts[i].Add(waiters[i]);
        }

        if (missing == 0)
            Trigger();
    }

    /// <summary>Awaits all of them.</summary>
    public WaitableAwaiter GetAwaiter() => new(this);

    Process? IWaitTarget.AwaitingProcess => AwaitingProcess;

    void IWaitTarget.OnTriggered(Waitable source)
    {
        missing--;
        if (source.Failure is { } failure)
        {
            source.SeeFailure();
            foreach (var waiter in waiters)
                waiter.Of?.Remove(waiter);
            TriggerFailure(failure);
        }
        else if (missing == 0)
        {
            Trigger();
        }
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>The first of several things to happen. Fails when that one fails.</summary>
public sealed class AnyOf : Waitable<Waitable>, IWaitTarget
{
    private readonly Waiter[] waiters;

    internal AnyOf(Simulation simulation, ReadOnlySpan<Waitable> parts)
        : base(simulation)
    {
        if (parts.IsEmpty)
            throw new ArgumentException("The first of nothing never happens; give at least one thing to wait for.", nameof(parts));
        waiters = new Waiter[parts.Length];
        foreach (var part in parts)
        {
            MustBePart(part);
            if (part.IsTriggered)
            {
                Finish(part);
                return;
            }
        }

        for (var i = 0; i < parts.Length; i++)
        {
            waiters[i] = new Waiter(this);
            parts[i].Add(waiters[i]);
        }
    }

    Process? IWaitTarget.AwaitingProcess => AwaitingProcess;

    void IWaitTarget.OnTriggered(Waitable source)
    {
        foreach (var waiter in waiters)
            waiter.Of?.Remove(waiter);
        Finish(source);
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

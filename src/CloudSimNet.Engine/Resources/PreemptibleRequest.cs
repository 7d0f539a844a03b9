// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>Units that a better request can take away.</summary>
/// <remarks>
/// It goes from waiting to allotted, when units are set aside for it, and from there to held by an event of the same instant: by then the process
/// that made it awaits it, which is how its holder
/// becomes known also when a unit was free.
/// </remarks>
internal sealed class PreemptibleRequest(Simulation simulation, PreemptiveResource resource, int priority, int count, bool preempts, long place)
    : ResourceRequest(simulation, priority, count), IEventHandler
{
    private EventHandle pending; // The grant while it is allotted, then the interruption of the process that lost it.
    private Process? holder;
    private bool isAllotted;
    private bool isLost;
    private SimTime grantedAt;

    /// <summary>Whose units it is for.</summary>
    public PreemptiveResource Resource => resource;

    /// <summary>Whether it may take units away.</summary>
    public bool Preempts => preempts;

    /// <inheritdoc/>
    internal override long Place => place;

    /// <inheritdoc/>
    public override bool IsWaiting => base.IsWaiting && !isAllotted && !IsHeld;

    /// <summary>Units are set aside for it.</summary>
    public void Allot()
    {
        isAllotted = true;
        pending = Owner!.Schedule(Owner.Now, this);
    }

    /// <summary>Another request has its place from now on.</summary>
    public void GiveUpPlace()
    {
        if (!isLost)
            throw new InvalidOperationException("This request hasn't lost its units, or they were asked for again before; only what was taken away can be asked for again, once.");
        isLost = false;
    }

    /// <summary>Its units go to another request, or away.</summary>
    /// <returns>True when they were held; false when they were still to be granted, so that it has to wait again.</returns>
    public bool TakeAway(ResourceRequest? by)
    {
        if (isAllotted)
        {
            isAllotted = false;
            Owner!.Cancel(pending);
            return false;
        }

        IsHeld = false;
        isLost = true;
        pending = holder!.IsTriggered ? EventHandle.None : holder.PlanInterruption(new Preemption(resource, by, this, grantedAt));
        return true;
    }

    // When nobody awaits it any longer whoever gave up in this very instant may be about to dispose of it.
    void IEventHandler.Handle(long tag)
    {
        if (AwaitingProcess is { } process)
            Grant(process);
        else
            Owner!.AtEndOfInstant(new LateGrant(this), Rank.Decide);
    }

    private void Grant(Process process)
    {
        holder = process;
        isAllotted = false;
        IsHeld = true;
        grantedAt = Owner!.Now;
        resource.NoteGrant(this);
        // Before whatever else is due, because a unit that were taken away in between would be lost at the very await that asks for it.
        Owner.ResumePhase = Phase.Release;
        Trigger();
        Owner.ResumePhase = Phase.Normal;
    }

    private protected override void Withdraw()
    {
        resource.Withdraw(this);
        MarkWithdrawn();
    }

    private protected override void Release()
    {
        if (isAllotted)
        {
            Owner!.Cancel(pending);
            isAllotted = false;
            MarkWithdrawn();
            resource.Release(this);
        }
        else if (IsHeld)
        {
            IsHeld = false;
            resource.Release(this);
        }
        else
        {
            Owner!.Cancel(pending); // Who gives a unit back before hearing that it is lost needn't hear it.
        }
    }

    private sealed class LateGrant(PreemptibleRequest request) : IEventHandler
    {
        public void Handle(long tag)
        {
            if (!request.isAllotted)
                return;
            request.Grant(request.AwaitingProcess ?? throw new InvalidOperationException(
                $"At {request.Owner!.Now} a unit of a PreemptiveResource is due to a request of {request.RequestedAt} that no process awaits, so that nobody could be told if it were taken away. Await the request itself, AnyOf or AllOf as soon as it is made, and dispose of one that you give up; for callbacks use Resource."));
        }
    }
}

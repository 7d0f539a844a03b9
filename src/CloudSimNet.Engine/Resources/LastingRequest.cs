// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Units that nobody can take away.</summary>
internal sealed class LastingRequest(Simulation simulation, Resource resource, int priority, int count) : ResourceRequest(simulation, priority, count)
{
    /// <summary>The units are its own from now on.</summary>
    public void Grant()
    {
        IsHeld = true;
        Trigger();
    }

    private protected override void Withdraw()
    {
        resource.Withdraw(this);
        MarkWithdrawn();
    }

    private protected override void Release()
    {
        if (!IsHeld)
            return;
        IsHeld = false;
        resource.Release(Count);
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>A unit that nobody can take away.</summary>
internal sealed class LastingRequest(Simulation simulation, Resource resource, int priority) : ResourceRequest(simulation, priority)
{
    /// <summary>The unit is its own from now on.</summary>
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
        resource.Release();
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What one target is asked as part of a load.</summary>
internal abstract class LoadSource(LoadTarget target)
{
    private bool isStopped;

    /// <summary>What is asked.</summary>
    protected LoadTarget Target => target;

    /// <summary>Whether nothing more is asked: it was stopped, or the virtual machine ends whose it is.</summary>
    protected bool IsOver => isStopped || target.IsOver;

    /// <summary>Cuts off what is under way, and nothing more begins.</summary>
    public void Stop()
    {
        if (isStopped)
            return;
        isStopped = true;
        CutOff();
    }

    /// <summary>Cuts off what is under way or planned.</summary>
    protected abstract void CutOff();
}

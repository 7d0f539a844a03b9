// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What one device is asked as part of a load.</summary>
internal abstract class LoadSource(BlockDevice device)
{
    private bool isStopped;

    /// <summary>The device.</summary>
    protected BlockDevice Device => device;

    /// <summary>Whether nothing more is asked: it was stopped, or the virtual machine whose disk it is ends.</summary>
    protected bool IsOver => isStopped || device is GuestDisk { VirtualMachine.State: not (VmState.Running or VmState.Paused) };

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

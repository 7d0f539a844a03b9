// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>Something that lives in a virtual machine and must know at once when that begins to run or is over, in the midst of the instant: probes
/// tell at its end.</summary>
internal abstract class VmListener
{
    /// <summary>The machine has begun to run.</summary>
    public abstract void VmStarted();

    /// <summary>The machine was halted, or goes on.</summary>
    public virtual void VmHalted(bool isHalted)
    {
    }

    /// <summary>The machine goes on on another host; its tasks are there already.</summary>
    public virtual void VmMoved()
    {
    }

    /// <summary>The machine was refused, or begins to end; its tasks have failed already.</summary>
    public abstract void VmOver();
}

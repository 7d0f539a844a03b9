// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>Where a virtual core is between its guest and its hypervisor.</summary>
public enum ControlState
{
    /// <summary>It never ran.</summary>
    Off,

    /// <summary>The hardware loads the guest's state (VM entry, VMRUN).</summary>
    Entry,

    /// <summary>The processor executes the guest's own instructions.</summary>
    DirectExecution,

    /// <summary>The hardware saves the guest's state and loads the hypervisor's.</summary>
    Exit,

    /// <summary>The hypervisor does what the exit was for.</summary>
    Handling,
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A part of the storage that the virtual machines of a group use from when they begin to run until their end.</summary>
internal interface IVmUser
{
    /// <summary>A virtual machine of the group has begun to run.</summary>
    /// <param name="vm">The virtual machine.</param>
    /// <param name="index">Its number in the group, from 0.</param>
    void Start(VirtualMachine vm, int index);

    /// <summary>A virtual machine of the group is gone; it may never have begun to run.</summary>
    /// <param name="vm">The virtual machine.</param>
    /// <param name="index">Its number in the group, from 0.</param>
    void End(VirtualMachine vm, int index);
}

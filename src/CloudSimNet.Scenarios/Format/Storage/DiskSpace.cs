// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Where a disk of each virtual machine of a group lies.</summary>
/// <param name="on">The name of what they lie on.</param>
internal abstract class DiskSpace(string on)
{
    /// <summary>The name of what they lie on.</summary>
    public string On => on;

    /// <summary>A place for one more.</summary>
    /// <param name="index">Which virtual machine of the group, from 0.</param>
    /// <param name="name">The name of the disk.</param>
    /// <param name="vm">The virtual machine, which runs.</param>
    /// <param name="refusal">Why there is none; empty when there is one.</param>
    /// <returns>The place; null when there is none.</returns>
    public abstract BlockDevice? TryGive(int index, string name, VirtualMachine? vm, out string refusal);

    /// <summary>The virtual machine is gone: its space is free again, where that can be.</summary>
    public virtual void TakeBack(BlockDevice given, VirtualMachine vm)
    {
    }

    /// <summary>The space that a place has taken.</summary>
    public virtual Bytes UsedOf(BlockDevice given) => given.Capacity;
}

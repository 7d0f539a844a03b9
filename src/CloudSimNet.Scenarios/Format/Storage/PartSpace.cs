// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Equal parts of a device beside each other.</summary>
/// <param name="device">The device.</param>
/// <param name="offset">Where the first begins.</param>
/// <param name="size">The size of each.</param>
internal sealed class PartSpace(BlockDevice device, Bytes offset, Bytes size) : DiskSpace(device.Name)
{
    /// <inheritdoc/>
    public override BlockDevice? TryGive(int index, string name, VirtualMachine? vm, out string refusal)
    {
        refusal = "";
        return new DevicePart(name, device, offset + (size * index), size);
    }
}

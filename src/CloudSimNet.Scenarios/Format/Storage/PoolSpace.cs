// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Volumes in a pool.</summary>
/// <param name="pool">The pool.</param>
/// <param name="size">The size of each.</param>
/// <param name="isThick">Whether each has all its space from the start.</param>
internal sealed class PoolSpace(StoragePool pool, Bytes size, bool isThick) : DiskSpace(pool.Name)
{
    /// <inheritdoc/>
    public override BlockDevice? TryGive(int index, string name, VirtualMachine? vm, out string refusal)
    {
        var volume = isThick ? pool.TryAddThick(name, size) : pool.AddThin(name, size);
        refusal = volume is null ? $"'{pool.Name}' had {pool.Capacity - pool.Used} left of the {size} that a thick volume needs" : "";
        return volume;
    }

    /// <inheritdoc/>
    public override void TakeBack(BlockDevice given, VirtualMachine vm) => ((PoolVolume)given).Unmap(0, given.Capacity.Count);

    /// <inheritdoc/>
    public override Bytes UsedOf(BlockDevice given) => ((PoolVolume)given).Used;
}

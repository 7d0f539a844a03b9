// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>A port of a storage array, where volumes are seen.</summary>
public sealed class ArrayPort : FabricNode
{
    internal ArrayPort(StorageFabric fabric, string name)
        : base(fabric, name)
    {
    }

    internal override SimDuration Latency => SimDuration.Zero;

    internal override bool Forwards => false;
}

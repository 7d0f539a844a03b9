// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>A switch that doesn't block: whatever its links carry goes through it.</summary>
/// <remarks>A hop takes 0.7 to 2.1 µs in Fibre Channel switches (data sheets of about 2015, as recalled).</remarks>
public sealed class FabricSwitch : FabricNode
{
    internal FabricSwitch(StorageFabric fabric, string name, SimDuration latency)
        : base(fabric, name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, SimDuration.Zero);
        Latency = latency;
    }

    internal override SimDuration Latency { get; }

    internal override bool Forwards => true;
}

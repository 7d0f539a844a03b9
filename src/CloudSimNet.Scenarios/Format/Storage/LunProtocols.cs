// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Storage protocols on the links that they run on, by the names that scenario files use.</summary>
internal static class LunProtocols
{
    private static readonly (string Name, StorageProtocol Protocol, DataRate Rate)[] Known =
    [
        ("fc-4", StorageProtocol.FibreChannel, FabricRate.Fc4),
        ("fc-8", StorageProtocol.FibreChannel, FabricRate.Fc8),
        ("fc-16", StorageProtocol.FibreChannel, FabricRate.Fc16),
        ("fc-32", StorageProtocol.FibreChannel, FabricRate.Fc32),
        ("fcoe-10", StorageProtocol.Fcoe, FabricRate.Ethernet10),
        ("iscsi-1", StorageProtocol.Iscsi, DataRate.Gbps(1)),
        ("iscsi-10", StorageProtocol.Iscsi, FabricRate.Ethernet10),
        ("iscsi-25", StorageProtocol.Iscsi, FabricRate.Ethernet25),
    ];

    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(static known => known.Name)];

    /// <summary>The protocol and rate of a name, which was checked.</summary>
    public static (StorageProtocol Protocol, DataRate Rate) Find(string name)
    {
        var known = Array.Find(Known, known => known.Name == name);
        return (known.Protocol, known.Rate);
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Why capacity of a host is held.</summary>
internal enum HoldPurpose
{
    /// <summary>A virtual machine stays on the host.</summary>
    Running,

    /// <summary>A virtual machine is on its way to the host.</summary>
    IncomingMigration,

    /// <summary>Kept free so that machines of hosts that fail can be restarted.</summary>
    HaReserve,

    /// <summary>Kept free while the host is being emptied or serviced.</summary>
    Maintenance,
}

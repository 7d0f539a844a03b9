// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>When a host has room for a virtual machine. Its memory must always be free.</summary>
public enum Feasibility
{
    /// <summary>Its reservation is free: what admission counts for it. The default.</summary>
    ByReservation,

    /// <summary>What it asks for now fits beside what the host's machines ask for now, whatever was promised to them. A space-shared host needs its
    /// reservation all the same. Requests that wait are tried again when capacity is given back, not when demand falls.</summary>
    ByDemand,
}

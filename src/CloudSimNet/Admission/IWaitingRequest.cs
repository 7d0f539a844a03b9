// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Admission;

/// <summary>A request for a virtual machine that may have to wait for capacity.</summary>
internal interface IWaitingRequest
{
    /// <summary>Which virtual machine.</summary>
    VmId Id { get; }

    /// <summary>What is asked for. Requests that ask for the same stand in one queue.</summary>
    VmSpec Spec { get; }

    /// <summary>Its labels, by which policies may decide.</summary>
    Labels Labels { get; }

    /// <summary>The only datacenter that is asked; null for all of them.</summary>
    DatacenterId? OnlyDatacenter { get; }

    /// <summary>When it was made.</summary>
    SimTime RequestedAt { get; }

    /// <summary>Whether it still waits.</summary>
    bool IsWaiting { get; }
}

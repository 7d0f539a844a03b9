// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>What becomes of a virtual NIC that is attached to a host, or moved to one.</summary>
public enum AttachOutcome
{
    /// <summary>It is there.</summary>
    Attached,

    /// <summary>All virtual functions of the host's NIC are in use; nothing has changed.</summary>
    NoFunctionLeft,

    /// <summary>Another NIC of the network, or a load balancer, has the address; nothing has changed.</summary>
    AddressTaken,

    /// <summary>It is a virtual function of its host's NIC, which a live machine can't take along; nothing has changed. Detach it and attach a new
    /// one where the machine goes.</summary>
    MustBeUnplugged,
}

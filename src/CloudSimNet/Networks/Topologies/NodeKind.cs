// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Topologies;

/// <summary>What stands at a node. Hosts and storage are ends of paths only; switches and routers forward.</summary>
public enum NodeKind
{
    /// <summary>A machine that computes. It sends and receives, and forwards nothing.</summary>
    Host,

    /// <summary>An array or a filer. It sends and receives, and forwards nothing.</summary>
    Storage,

    /// <summary>Forwards within a site.</summary>
    Switch,

    /// <summary>Forwards between sites or networks.</summary>
    Router,
}

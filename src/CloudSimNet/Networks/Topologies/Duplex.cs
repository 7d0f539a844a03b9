// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Topologies;

/// <summary>Whether the two directions of a link share its rate.</summary>
public enum Duplex
{
    /// <summary>Each direction has the whole rate.</summary>
    Full,

    /// <summary>Both directions share the rate.</summary>
    Half,
}

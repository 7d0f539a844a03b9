// SPDX-License-Identifier: MIT
namespace CloudSimNet.Accounting;

/// <summary>What a host computes by itself on behalf of its guests.</summary>
public enum HostWorkKind
{
    /// <summary>Moving packets between guests' virtual NICs and the network.</summary>
    Network,

    /// <summary>Encrypting and decrypting what is sent.</summary>
    Encryption,

    /// <summary>Storage protocols that run on the host's cores, such as iSCSI or NFS.</summary>
    StorageProtocol,

    /// <summary>The host's side of guests' disks: the threads that take their requests.</summary>
    VirtualDisk,
}

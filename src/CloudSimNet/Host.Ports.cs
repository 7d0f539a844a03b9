// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet;

/// <content>Where it is connected to networks and storage, and so pays for what its guests send and store.</content>
public sealed partial class Host
{
    /// <summary>Its node of a network; null for none.</summary>
    public NetworkNode? Node => rare?.Node;

    /// <summary>It as a storage network sees it; null for none.</summary>
    public Initiator? Initiator => rare?.Initiator;

    /// <summary>What it has mounted of file servers, in the order of being connected.</summary>
    public IReadOnlyList<FileClient> FileClients => rare?.FileClients ?? [];

    /// <summary>It stands at a node of a network: from now on it pays the cycles of encryption and of virtual NICs there, for what begins after this.</summary>
    /// <param name="node">A node that no host stands at.</param>
    /// <exception cref="ArgumentException">A host stands there, or it belongs to another simulation.</exception>
    /// <exception cref="InvalidOperationException">This host stands at another node.</exception>
    public void Connect(NetworkNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        MustBeFree(Node?.Name, node.Name, "stands at node", node.Network.Simulation, node.Payer is not null, nameof(node));
        Rare.Node = node;
        node.ChargeTo(Work);
    }

    /// <summary>Storage networks know it as an initiator: from now on it pays the cycles of their protocol, for what begins after this.</summary>
    /// <param name="initiator">One that belongs to no host.</param>
    /// <exception cref="ArgumentException">It belongs to a host, or to another simulation.</exception>
    /// <exception cref="InvalidOperationException">This host has another initiator.</exception>
    public void Connect(Initiator initiator)
    {
        ArgumentNullException.ThrowIfNull(initiator);
        MustBeFree(Initiator?.Name, initiator.Name, "has initiator", initiator.Fabric.Simulation, initiator.Account.IsPaid, nameof(initiator));
        Rare.Initiator = initiator;
        initiator.Account.ChargeTo(Work);
    }

    /// <summary>It has mounted a shared folder: from now on it pays the cycles of the protocol, for what begins after this. It may mount several.</summary>
    /// <param name="client">One that belongs to no host.</param>
    /// <exception cref="ArgumentException">It belongs to a host, or to another simulation.</exception>
    public void Connect(FileClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        MustBeFree(null, client.Name, "has mounted", client.Folder.Server.Simulation, client.Traffic.Account.IsPaid, nameof(client));
        Rare.FileClients.Add(client);
        client.Traffic.Account.ChargeTo(Work);
    }

    private void MustBeFree(string? present, string name, string verb, Simulation its, bool isPaid, string parameter)
    {
        Simulation.ThrowIfObserving();
        if (its != Simulation)
            throw new ArgumentException($"'{name}' belongs to another simulation than host {Id}; build both on one.", parameter);
        if (present is not null)
            throw new InvalidOperationException($"Host {Id} {verb} '{present}' already, so that it can't have '{name}' too; connect another host.");
        if (isPaid)
            throw new ArgumentException($"'{name}' belongs to a host already; make another one for host {Id}.", parameter);
    }
}

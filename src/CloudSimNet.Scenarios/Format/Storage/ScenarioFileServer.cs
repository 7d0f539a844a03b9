// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A file server of one simulation.</summary>
internal sealed class ScenarioFileServer
{
    private readonly Dictionary<string, SharedFolder> folders = new(StringComparer.Ordinal);
    private readonly DeviceRegistry rack;

    /// <summary>Makes it, and puts it into the rack.</summary>
    /// <param name="document">What the file says.</param>
    /// <param name="rack">What it stands on.</param>
    /// <exception cref="ArgumentException">The library refuses it, for the reason in the message.</exception>
    public ScenarioFileServer(FileServerDocument document, DeviceRegistry rack)
    {
        (Document, this.rack) = (document, rack);
        Server = new FileServer(document.Name, document.ToSpec(), rack[document.Device]);
        foreach (var folder in document.Folders)
        {
            if (folder is { Name.Length: > 0 })
                folders.TryAdd(folder.Name, Server.Share(folder.Name, folder.Protocol.Value));
        }

        Loads = [.. document.Loads.Where(static load => load is not null).Select(load => new FileLoad(this, load))];
        for (var i = 0; i < document.Heads; i++)
        {
            var head = i;
            rack.AddComponent(string.Create(CultureInfo.InvariantCulture, $"{document.Name}/head-{i}"), Server.Part(head), (ComponentVerb.Fail, () => Server.FailHead(head)), (ComponentVerb.Repair, () => Server.RepairHead(head)));
        }

        rack.FileServers.Add(this);
    }

    /// <summary>What the file says.</summary>
    public FileServerDocument Document { get; }

    /// <summary>The server.</summary>
    public FileServer Server { get; }

    /// <summary>What is asked of it.</summary>
    public IReadOnlyList<FileLoad> Loads { get; }

    /// <summary>A folder that there is.</summary>
    public SharedFolder Folder(string name) => folders[name];

    /// <summary>The way of a host's client over the network; null for the server's own link.</summary>
    /// <param name="host">The host, which stands at the node of kind host that has its number.</param>
    /// <param name="key">What tells it from other ways.</param>
    public NetworkWay? WayOf(Host host, long key)
    {
        if (Document.Node is not { } node)
            return null;
        var topology = rack.Network!.Topology;
        return new NetworkWay(rack.Network, topology.Hosts[host.Id.Value], topology.Find(node), key);
    }
}

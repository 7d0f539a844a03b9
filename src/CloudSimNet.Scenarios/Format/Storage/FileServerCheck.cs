// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Checks the file servers of a scenario, and makes each once.</summary>
/// <param name="rack">The devices that could be made.</param>
/// <param name="groups">The groups of virtual machines.</param>
/// <param name="claim">Takes a device for something alone, by its name, the taker's and the path; false when it isn't there or taken, which was reported.</param>
/// <param name="report">Reports a problem at a path.</param>
internal sealed class FileServerCheck(DeviceRegistry rack, IReadOnlyList<VmGroupFacts> groups, Func<string, string, string, bool> claim, Action<string, string> report)
{
    private const long MaxClients = 1_000_000;
    private const long MaxStreams = 10_000_000;

    private long clients;

    /// <summary>Whether a node of a name is in the network; when it isn't, that was reported at the path.</summary>
    public required Func<string, string, bool> IsNode { get; init; }

    /// <summary>How many hosts the datacenters have.</summary>
    public required long Hosts { get; init; }

    /// <summary>The names of file servers, and of what is asked of them.</summary>
    public static IEnumerable<string> NamesOf(IReadOnlyList<FileServerDocument> servers) =>
        servers.Where(static server => server is not null).SelectMany(static server => (string[])[server.Name, .. server.Loads.Where(static load => load is not null).Select(load => $"{server.Name}/{load.Name}")]);

    /// <summary>Reports what is wrong.</summary>
    public void Check(IReadOnlyList<FileServerDocument> servers, ComponentNames components, bool isEndless)
    {
        for (var i = 0; i < servers.Count; i++)
        {
            if (servers[i] is not { } server)
                continue;
            var path = FormattableString.Invariant($"storage.fileServers[{i}]");
            if (server.Name.Length > 0 && (rack.Find(server.Name) is not null || rack.Datastore(server.Name) is not null || servers.Take(i).Any(other => other?.Name == server.Name)))
                report($"{path}.name", $"there is a device, datastore or file server '{server.Name}' already; give each its own name");
            Folders(server, path);
            for (var j = 0; j < server.Loads.Count; j++)
            {
                if (server.Loads[j] is { } load)
                    Load(server, j, load, FormattableString.Invariant($"{path}.loads[{j}]"), components, isEndless);
            }

            var canBeMade = server.Name.Length > 0 && server.Device.Length > 0 && claim(server.Device, server.Name, $"{path}.device");
            if (server.Node is { } node)
                canBeMade &= IsNode(node, $"{path}.node") && IsReached(node, $"{path}.node");
            if (canBeMade)
                Make(server, path, components);
            else
                components.LeaveOpen();
        }
    }

    private void Folders(FileServerDocument server, string path)
    {
        for (var i = 0; i < server.Folders.Count; i++)
        {
            if (server.Folders[i] is { Name.Length: > 0 } folder && server.Folders.Take(i).Any(other => other?.Name == folder.Name))
                report(FormattableString.Invariant($"{path}.folders[{i}].name"), $"there is a folder '{folder.Name}' already; give each its own name");
        }
    }

    private void Load(FileServerDocument server, int index, FileLoadDocument load, string path, ComponentNames components, bool isEndless)
    {
        if (load.Name.Length > 0 && server.Loads.Take(index).Any(other => other?.Name == load.Name))
            report($"{path}.name", $"there is a load '{load.Name}' already; give each its own name");
        if (load.Folder.Length > 0 && server.Folders.All(folder => folder?.Name != load.Folder))
            report($"{path}.folder", $"there is no folder '{load.Folder}'{NearestName.Hint(load.Folder, [.. server.Folders.Where(static folder => folder is not null).Select(static folder => folder.Name)], "Folders")}");
        var (count, goesOn) = Clients(load, path, components);
        foreach (var (key, message) in load.TermProblems(isEndless && goesOn))
            report(key.Length == 0 ? path : $"{path}.{key}", message);
        if (load.After.IsForever)
            report($"{path}.after", "is forever, so the load never begins; give a time such as 90 s");
        if (load.Requests is null && load.FileSize is not null)
            report($"{path}.fileSize", "is of requests; streams have no file of their own");
        if (load.Requests is not null && load.Pattern.BlockSize > load.Size)
            report($"{path}.block", $"{load.Pattern.BlockSize} is more than the file has, which is {load.Size}; choose a smaller size");
        if (load.Requests is null && (Int128)load.Count * count > MaxStreams)
            report($"{path}.count", FormattableString.Invariant($"{load.Count} streams for each of {count} clients are more than {MaxStreams}; choose fewer"));
        clients = Math.Min(clients, MaxClients) + count;
        if (clients > MaxClients)
            report($"{path}.clients", FormattableString.Invariant($"are {clients} with those before them, and at most {MaxClients} can be; name fewer"));
    }

    // How many there are, and whether any goes on until the scenario ends.
    private (long Count, bool GoesOn) Clients(FileLoadDocument load, string path, ComponentNames components)
    {
        var (count, goesOn) = (0L, false);
        for (var i = 0; i < load.Clients.Count; i++)
        {
            if (load.Clients[i] is not { Length: > 0 } name)
                continue;
            var at = load.Clients.Count == 1 ? $"{path}.clients" : FormattableString.Invariant($"{path}.clients[{i}]");
            var asked = GroupReference.Of(name);
            if (load.Clients.Take(i).Any(other => other is not null && GroupReference.Of(other).Overlaps(asked)))
                report(at, $"'{name}' is named already; name each client once");
            if (groups.FirstOrDefault(group => group.Name == asked.Group) is { } members)
            {
                if (asked.Last >= members.Count && members.Count > 0)
                    report(at, $"there is no '{GroupReference.Member(asked.Group, Math.Max(asked.First, members.Count))}'; {GroupReference.Extent(asked.Group, members.Count)}");
                (count, goesOn) = (count + (asked.Last is { } last ? last - asked.First + 1 : members.Count), goesOn || members.IsEndless);
            }
            else if (components.Find(name, out _)?.Contains(ComponentVerb.PowerOff) == true)
                (count, goesOn) = (count + components.CountOf(name), true);
            else
                report(at, $"there are no virtual machines and no host '{name}'{NameHint.Of(name, [.. groups.Where(static group => group.Name.Length > 0).Select(static group => group.Name), .. components.All])}");
        }

        return (count, goesOn);
    }

    // Whether each host, all of which stand at the nodes of kind host in their order, has a way to the node.
    private bool IsReached(string name, string path)
    {
        var network = rack.Network!;
        var node = network.Topology.Find(name);
        if (Hosts > network.Topology.Hosts.Count)
        {
            report(path, FormattableString.Invariant($"is reached from the nodes of the {Hosts} hosts of the datacenters, and the network has {network.Topology.Hosts.Count} of kind host; give it at least {Hosts}"));
            return false;
        }

        try
        {
            foreach (var host in network.Topology.Hosts.Take((int)Hosts))
                _ = new NetworkWay(network, host, node);
            return true;
        }
        catch (ArgumentException refused)
        {
            report(path, network.Topology.Hosts.Take((int)Hosts).Contains(node) ? $"'{name}' is where a host stands; name another node" : refused.Message.Split(" (Parameter")[0]);
            return false;
        }
    }

    private void Make(FileServerDocument document, string path, ComponentNames components)
    {
        var before = rack.Components.Count;
        ScenarioFileServer made;
        try
        {
            made = new ScenarioFileServer(document, rack);
        }
        catch (ArgumentException refused)
        {
            report(path, refused.Message.Split(" (Parameter")[0]);
            components.LeaveOpen();
            return;
        }

        for (var i = before; i < rack.Components.Count; i++)
        {
            var component = rack.Components[i];
            if (!components.Add(component.Name, [.. component.Actions.Select(static action => action.Verb)]))
                report($"{path}.name", $"there is a component '{component.Name}' already; give the file server another name");
        }

        for (var i = 0; i < document.Loads.Count; i++)
        {
            if (document.Loads[i] is not { } load)
                continue;
            var at = FormattableString.Invariant($"{path}.loads[{i}]");
            if (load.Requests is not null && load.Size > made.Server.FreeSpace)
                report($"{at}.fileSize", $"{load.Size} is more than '{document.Device}' has, which is {made.Server.FreeSpace}; choose a smaller size");
            else if (load.Requests is not null && load.Pattern.BlockSize > made.Server.Volume.LongestRequest)
                report($"{at}.block", $"'{document.Device}' takes at most {made.Server.Volume.LongestRequest} at once, not {load.Pattern.BlockSize}; choose a smaller size, or larger units there");
        }
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Storage.Files;

/// <summary>A folder of a file server that clients mount: files and folders by path, with owners, rights and lists.</summary>
/// <remarks>Paths are names behind slashes, such as <c>/home/notes</c>; passing through a folder takes <see cref="FileRights.Execute"/>, making or
/// removing an entry <see cref="FileRights.Write"/>, on the folder.</remarks>
public sealed class SharedFolder
{
    private readonly FileNode root;

    internal SharedFolder(FileServer server, string name, StorageProtocol protocol, Permissions permissions)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Server, Name, Protocol) = (server, name, protocol);
        root = new FileNode(null, "", true, permissions);
    }

    /// <summary>Whose it is.</summary>
    public FileServer Server { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How clients talk to it.</summary>
    public StorageProtocol Protocol { get; }

    /// <summary>Lets a host use it.</summary>
    /// <param name="client">The host's name.</param>
    public FileClient Mount(string client) => new(this, client, null);

    /// <summary>Lets a host use it over a network, where what it carries competes with all other traffic, instead of the server's own link.</summary>
    /// <param name="client">The host's name.</param>
    /// <param name="over">The nodes of the network: where the host is, and where the server is.</param>
    /// <exception cref="ArgumentException">The network belongs to another simulation.</exception>
    public FileClient Mount(string client, NetworkWay over)
    {
        ArgumentNullException.ThrowIfNull(over);
        if (over.Network.Simulation != Server.Simulation)
            throw new ArgumentException($"The network belongs to another simulation than '{Server.Name}'; build both on one.", nameof(over));
        Server.Simulation.ThrowIfObserving();
        return new FileClient(this, client, over);
    }

    /// <summary>Makes a folder.</summary>
    /// <param name="user">Who.</param>
    /// <param name="path">Where; the folder before it must be there.</param>
    /// <param name="permissions">Who may do what in it; null for the usual rights, owned by the user.</param>
    public OpenOutcome MakeFolder(FileUser user, string path, Permissions? permissions = null) => Make(user, path, true, permissions);

    /// <summary>Makes an empty file.</summary>
    /// <param name="user">Who.</param>
    /// <param name="path">Where; the folder before it must be there.</param>
    /// <param name="permissions">Who may do what with it; null for the usual rights, owned by the user.</param>
    public OpenOutcome MakeFile(FileUser user, string path, Permissions? permissions = null) => Make(user, path, false, permissions);

    /// <summary>Removes a file that nobody has open, or an empty folder.</summary>
    public OpenOutcome Remove(FileUser user, string path)
    {
        var outcome = Find(user, path, out var node);
        if (outcome != OpenOutcome.Done || node!.Parent is not { } parent)
            return outcome == OpenOutcome.Done ? OpenOutcome.Denied : outcome;
        if (!parent.Permissions.Allow(user, FileRights.Write))
            return OpenOutcome.Denied;
        if (node.Opens.Count > 0)
            return OpenOutcome.Locked;
        if (node.Entries?.Count > 0)
            return OpenOutcome.NotEmpty;
        Server.Simulation.ThrowIfObserving();
        Server.Space.Give(node.Extents);
        parent.Entries!.Remove(node.Name);
        return OpenOutcome.Done;
    }

    /// <summary>Changes who may do what; only the owner and the superuser may.</summary>
    public OpenOutcome SetPermissions(FileUser user, string path, Permissions permissions)
    {
        ArgumentNullException.ThrowIfNull(permissions);
        var outcome = Find(user, path, out var node);
        if (outcome != OpenOutcome.Done)
            return outcome;
        if (user.Id.Value != 0 && user.Id != node!.Permissions.Owner)
            return OpenOutcome.Denied;
        Server.Simulation.ThrowIfObserving();
        node!.Permissions = permissions;
        return OpenOutcome.Done;
    }

    /// <summary>The names in a folder, in ordinal order.</summary>
    /// <param name="user">Who; needs <see cref="FileRights.Read"/> on the folder.</param>
    /// <param name="path">Which folder.</param>
    /// <param name="names">The names; empty unless the outcome is <see cref="OpenOutcome.Done"/>.</param>
    public OpenOutcome List(FileUser user, string path, out IReadOnlyList<string> names)
    {
        names = [];
        var outcome = Find(user, path, out var node);
        if (outcome != OpenOutcome.Done)
            return outcome;
        if (node!.Entries is not { } entries)
            return OpenOutcome.NotFound;
        if (!node.Permissions.Allow(user, FileRights.Read))
            return OpenOutcome.Denied;
        names = [.. entries.Keys];
        return OpenOutcome.Done;
    }

    internal OpenResult Open(FileClient client, FileUser user, string path, FileRights rights, FileSharing sharing)
    {
        var outcome = Find(user, path, out var node);
        if (outcome != OpenOutcome.Done)
            return new OpenResult(outcome, null);
        if (node!.Entries is not null)
            return new OpenResult(OpenOutcome.IsFolder, null);
        if (!node.Permissions.Allow(user, rights))
            return new OpenResult(OpenOutcome.Denied, null);
        if (Protocol.HasMandatoryLocks && !node.Opens.TrueForAll(other => other.Agrees(rights, sharing)))
            return new OpenResult(OpenOutcome.Locked, null);
        Server.Simulation.ThrowIfObserving();
        return new OpenResult(OpenOutcome.Done, new OpenFile(client, node, rights, sharing));
    }

    private OpenOutcome Make(FileUser user, string path, bool isFolder, Permissions? permissions)
    {
        var (folder, name) = Split(path);
        var outcome = Find(user, folder, out var parent);
        if (outcome != OpenOutcome.Done)
            return outcome;
        if (parent!.Entries is not { } entries)
            return OpenOutcome.NotFound;
        if (!parent.Permissions.Allow(user, FileRights.Write | FileRights.Execute))
            return OpenOutcome.Denied;
        if (entries.ContainsKey(name))
            return OpenOutcome.Exists;
        Server.Simulation.ThrowIfObserving();
        permissions ??= new Permissions { Owner = user.Id, Group = user.Groups.Count > 0 ? user.Groups[0] : default };
        entries.Add(name, new FileNode(parent, name, isFolder, permissions));
        return OpenOutcome.Done;
    }

    private OpenOutcome Find(FileUser user, string path, out FileNode? node)
    {
        ArgumentNullException.ThrowIfNull(user);
        node = null;
        var at = root;
        foreach (var name in Names(path))
        {
            if (at.Entries is not { } entries)
                return OpenOutcome.NotFound;
            if (!at.Permissions.Allow(user, FileRights.Execute))
                return OpenOutcome.Denied;
            if (!entries.TryGetValue(name, out at!))
                return OpenOutcome.NotFound;
        }

        node = at;
        return OpenOutcome.Done;
    }

    private static string[] Names(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!path.StartsWith('/'))
            throw new ArgumentException($"A path begins with a slash, such as '/home/notes', unlike '{path}'.", nameof(path));
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries);
    }

    private static (string Folder, string Name) Split(string path)
    {
        var names = Names(path);
        if (names.Length == 0)
            throw new ArgumentException($"The path '{path}' names nothing to make.", nameof(path));
        return ("/" + string.Join('/', names[..^1]), names[^1]);
    }
}

// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What clients ask of files in a folder, in one simulation.</summary>
/// <param name="server">The server.</param>
/// <param name="document">What the file says.</param>
internal sealed class FileLoad(ScenarioFileServer server, FileLoadDocument document)
{
    private readonly List<FileClient> clients = [];

    /// <summary>What the file says.</summary>
    public FileLoadDocument Document => document;

    /// <summary>What it is called.</summary>
    public string Name => $"{server.Document.Name}/{document.Name}";

    /// <summary>What is asked.</summary>
    public StorageLoad Load { get; } = StorageLoad.Of(server.Server.Simulation, $"{server.Document.Name}/{document.Name}", $"{server.Document.Name}/{document.Folder}", document);

    /// <summary>The clients that there were, in the order of their coming.</summary>
    public IReadOnlyList<FileClient> Clients => clients;

    /// <summary>How many clients found no space for their file.</summary>
    public int Refused { get; private set; }

    /// <summary>The cycles of the clients' hosts.</summary>
    public double Cycles => clients.Sum(static client => client.Cycles);

    /// <summary>How many requests wait for a head.</summary>
    public long Stalled => clients.Sum(static client => (long)client.Stalled);

    /// <summary>A host, or a virtual machine on it, mounts the folder, and begins.</summary>
    /// <param name="name">What the client is called.</param>
    /// <param name="host">The host.</param>
    /// <param name="vm">The virtual machine; null for the host itself.</param>
    /// <param name="stream">The name of the random stream that is drawn from.</param>
    /// <returns>What it does there; null when there was no space for its file.</returns>
    public MountedFolder? Mount(string name, Host host, VirtualMachine? vm, string stream)
    {
        var folder = server.Folder(document.Folder);
        var client = server.WayOf(host, clients.Count) is { } way ? folder.Mount(name, way) : folder.Mount(name);
        host.Connect(client);
        clients.Add(client);
        var path = string.Create(CultureInfo.InvariantCulture, $"/{document.Name.Replace('/', '-')}-{clients.Count}");
        var file = document.Requests is null ? null : FileOf(client, folder, path);
        if (document.Requests is not null && file is null)
        {
            Refused++;
            return null;
        }

        var begin = (vm is null ? SimTime.Zero : server.Server.Simulation.Now.AddSaturating(document.After)).Nanoseconds;
        var source = Load.Ask(new FileTarget(client, file, vm), SimTime.FromNanoseconds(Math.Max(begin, document.At.Nanoseconds)), stream);
        return new MountedFolder(folder, path, file, source);
    }

    private OpenFile? FileOf(FileClient client, SharedFolder folder, string path)
    {
        folder.MakeFile(FileUser.Superuser, path);
        var file = client.Open(FileUser.Superuser, path, FileRights.Read | FileRights.Write).File!;
        if (file.TryExtend(document.Size))
            return file;
        file.Close();
        folder.Remove(FileUser.Superuser, path);
        return null;
    }
}

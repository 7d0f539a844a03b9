// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Figures of a scenario's storage.</summary>
internal static class StorageFigures
{
    /// <summary>All of them.</summary>
    public static FigureGroup<StorageParts> All { get; } = new(static parts =>
    {
        parts.List("device", "devices", DeviceFigures.All, static storage => storage.Rack.Devices, static device => device.Device.Name);
        parts.List("pool", "pools", Pools, static storage => storage.Rack.Pools, static pool => pool.Name);
        parts.List("datastore", "datastores", Datastores, static storage => storage.Rack.Datastores, static made => made.Datastore.Name, static storage => storage.Rack.Datastores.Count > 0);
        parts.List("image", "images", Images, static storage => storage.Rack.Images, static image => image.Document.Name, static storage => storage.Rack.Images.Count > 0);
        parts.List("file server", "fileServers", FileServers, static storage => storage.Rack.FileServers, static made => made.Document.Name, static storage => storage.Rack.FileServers.Count > 0);
        parts.List("file load", "fileLoads", FileLoads, static storage => storage.Rack.FileServers.SelectMany(static server => server.Loads), static load => load.Name, static storage => storage.Rack.FileServers.Count > 0);
        parts.List("storage load", "loads", LoadFigures.All, static storage => storage.Loads, static load => load.Name);
        parts.Lines("moves", Moves, static storage => storage.Moves);
        parts.Lines("snapshots", Snapshots, static storage => storage.Snapshots);
        parts.Nest("lost", "lost", Losses, static storage => storage.Rack.Simulation.StorageLosses);
    });

    private static FigureGroup<StoragePool> Pools => new(static parts =>
    {
        parts.Add("name", FigureUnit.None, FigureKind.Label, "The pool's name.", static pool => pool.Name);
        parts.Add("capacity", FigureUnit.Bytes, FigureKind.Level, "The space of its devices.", static pool => pool.Capacity.Count);
        parts.Add("used", FigureUnit.Bytes, FigureKind.Level, "The space that volumes have taken.", static pool => pool.Used.Count);
        parts.Add("provisioned", FigureUnit.Bytes, FigureKind.Level, "The space that volumes were promised.", static pool => pool.ProvisionedBytes);
        parts.Add("refused", FigureUnit.Count, FigureKind.Total, "Requests that found no space.", static pool => pool.Refused);
        parts.Add("stalled", FigureUnit.Count, FigureKind.Level, "Requests that wait for space.", static pool => pool.Stalled);
        parts.Add("moves", FigureUnit.Count, FigureKind.Total, "Extents that moved to another tier.", static pool => pool.Moves);
        parts.Lines("devices", PoolDevices, static pool => pool.Devices);
    });

    private static FigureGroup<ScenarioDatastore> Datastores => new(static parts =>
    {
        parts.Add("name", FigureUnit.None, FigureKind.Label, "The datastore's name.", static made => made.Datastore.Name);
        parts.Add("device", FigureUnit.None, FigureKind.Label, "What it lies on.", static made => made.Datastore.Device.Name);
        parts.Add("capacity", FigureUnit.Bytes, FigureKind.Level, "The space that files can take.", static made => made.Datastore.Free.Count + made.Datastore.Used.Count);
        parts.Add("used", FigureUnit.Bytes, FigureKind.Level, "The space that files have taken.", static made => made.Datastore.Used.Count);
        parts.Add("provisioned", FigureUnit.Bytes, FigureKind.Level, "The space that files may come to take.", static made => made.Datastore.Provisioned.Count);
        parts.Add("files", FigureUnit.Count, FigureKind.Level, "Files that it has.", static made => made.Datastore.Files.Count);
        parts.Add("left", FigureUnit.Count, FigureKind.Level, "Files that are locked by hosts which have failed.", static made => made.Left);
    });

    private static FigureGroup<ScenarioImage> Images => new(static parts =>
    {
        parts.Add("name", FigureUnit.None, FigureKind.Label, "The image's name.", static image => image.Document.Name);
        parts.Add("device", FigureUnit.None, FigureKind.Label, "Where it lies.", static image => image.Device.Name);
        parts.Add("sharing", FigureUnit.None, FigureKind.Label, "How disks share it.", static image => image.Document.Sharing.Name);
        parts.Add("disks", FigureUnit.Count, FigureKind.Level, "Disks of virtual machines that began as it.", static image => image.Disks);
        parts.Add("written", FigureUnit.Bytes, FigureKind.Level, "What of these disks was written by requests, in whole blocks, and so isn't the image's.", static image => image.Written.Count);
    });

    private static FigureGroup<ScenarioFileServer> FileServers => new(static parts =>
    {
        parts.Add("name", FigureUnit.None, FigureKind.Label, "The file server's name.", static made => made.Document.Name);
        parts.Add("device", FigureUnit.None, FigureKind.Label, "What its files stand on.", static made => made.Document.Device);
        parts.Add("serving", FigureUnit.None, FigureKind.Label, "Whether a head serves at the end.", static made => made.Server.IsServing);
        parts.Add("free", FigureUnit.Bytes, FigureKind.Level, "The space that no file has taken.", static made => made.Server.FreeSpace.Count);
    });

    private static FigureGroup<FileLoad> FileLoads => new(static parts =>
    {
        parts.Include(LoadFigures.All, static load => load.Load);
        parts.Add("clients", FigureUnit.Count, FigureKind.Total, "Clients that have mounted the folder.", static load => load.Clients.Count);
        parts.Add("refused", FigureUnit.Count, FigureKind.Total, "Clients that found no space for their file.", static load => load.Refused);
        parts.Add("stalled", FigureUnit.Count, FigureKind.Level, "Requests that wait for a head.", static load => load.Stalled);
        parts.Add("hostCycles", FigureUnit.Cycles, FigureKind.Total, "What the protocol takes of the clients' hosts' cores.", static load => Math.Round(load.Cycles));
    });

    private static FigureGroup<PoolDevice> PoolDevices => new(static parts =>
    {
        parts.Add("name", FigureUnit.None, FigureKind.Label, "The name of a device of the pool.", static device => device.Device.Name);
        parts.Add("tier", FigureUnit.Count, FigureKind.Label, "Its tier, from 0 for the best.", static device => device.Tier);
        parts.Add("used", FigureUnit.Bytes, FigureKind.Level, "The space that was taken of it.", static device => device.UsedBytes.Count);
    });

    /// <summary>What a run prints of a move.</summary>
    public const string MoveLine = "{state}[reason?: {reason}][ended? at {ended}][copied?, {copied} copied]";

    /// <summary>Those of one move.</summary>
    public static FigureGroup<PlannedMove> Moves => new(static parts =>
    {
        parts.Add("disk", FigureUnit.None, FigureKind.Label, "The disk that moves.", static move => move.Disk.Name);
        parts.Add("to", FigureUnit.None, FigureKind.Label, "Where to.", static move => move.Document.To);
        parts.Add("state", FigureUnit.None, FigureKind.Label, "How the move stands; not-begun or refused when it never began.", static planned => planned.Move is { } move ? KebabCase.Of(move.State.ToString()) : planned.Refusal is null ? "not-begun" : "refused");
        parts.Add("started", FigureUnit.Seconds, FigureKind.Instant, "When it began.", static planned => planned.Move is { } move ? move.StartedAt : FigureValue.Absent);
        parts.Add("ended", FigureUnit.Seconds, FigureKind.Instant, "When it was over.", static planned => planned.Move is { } move ? move.EndedAt : FigureValue.Absent);
        parts.Add("copied", FigureUnit.Bytes, FigureKind.Total, "What was copied.", static planned => planned.Move is { } move ? move.Copied.Count : FigureValue.Absent);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why it was refused.", static planned => planned.Move is null ? planned.Refusal : null);
    });

    private static FigureGroup<PlannedSnapshot> Snapshots => new(static parts =>
    {
        parts.Add("volume", FigureUnit.None, FigureKind.Label, "The volume.", static planned => planned.Document.Volume);
        parts.Add("do", FigureUnit.None, FigureKind.Label, "What was to be done: take, delete or revert.", static planned => KebabCase.Of(planned.Document.Do.ToString()));
        parts.Add("state", FigureUnit.None, FigureKind.Label, "done, not-begun or refused.", static planned => !planned.DoneAt.IsNever ? "done" : planned.Refusal is null ? "not-begun" : "refused");
        parts.Add("done", FigureUnit.Seconds, FigureKind.Instant, "When it was done.", static planned => planned.DoneAt);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why it was refused.", static planned => planned.Refusal);
    });

    private static FigureGroup<StorageLosses> Losses => new(static parts =>
    {
        parts.Add("total", FigureUnit.Bytes, FigureKind.Total, "Acknowledged data that was lost.", static losses => losses.TotalBytes);
        parts.Lines("losses", OneLoss, static losses => losses.All);
    });

    private static FigureGroup<DataLoss> OneLoss => new(static parts =>
    {
        parts.Add("time", FigureUnit.Seconds, FigureKind.Instant, "When data was lost.", static loss => loss.At);
        parts.Add("device", FigureUnit.None, FigureKind.Label, "What held it.", static loss => loss.Device);
        parts.Add("lost", FigureUnit.Bytes, FigureKind.Total, "How much.", static loss => loss.Lost.Count);
        parts.Add("cause", FigureUnit.None, FigureKind.Label, "Why.", static loss => KebabCase.Of(loss.Cause.ToString()));
    });
}

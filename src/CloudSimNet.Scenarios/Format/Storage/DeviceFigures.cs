// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Replication;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Figures of devices.</summary>
internal static class DeviceFigures
{
    /// <summary>Those of any device, and those that each model has beside them.</summary>
    public static FigureGroup<RegisteredDevice> All { get; } = new(static parts =>
    {
        parts.Add("name", FigureUnit.None, FigureKind.Label, "The device's name.", static racked => racked.Device.Name);
        parts.Add("model", FigureUnit.None, FigureKind.Label, "What it is.", static racked => racked.Model);
        parts.Add("capacity", FigureUnit.Bytes, FigureKind.Level, "What it holds.", static racked => racked.Device.Capacity.Count);
        parts.Add("available", FigureUnit.None, FigureKind.Label, "Whether it serves requests at the end.", static racked => racked.Device.IsAvailable);
        parts.Add("reads", FigureUnit.Count, FigureKind.Total, "Reads that were done.", static racked => racked.Device.Reads);
        parts.Add("writes", FigureUnit.Count, FigureKind.Total, "Writes that were done.", static racked => racked.Device.Writes);
        parts.Add("errors", FigureUnit.Count, FigureKind.Total, "Requests that failed.", static racked => racked.Device.Errors);
        parts.AddVariant(["raid"], Raid, static racked => racked.Account as RebuildAccount);
        parts.AddVariant(["controller"], Controller, static racked => racked.Device as ArrayController);
        parts.AddVariant(["lun"], Path, static racked => racked.Device as Lun);
        parts.AddVariant(["cached"], Cached, static racked => racked.Device as CachedDevice);
        parts.AddVariant(["volume"], Volume, static racked => racked.Device as PoolVolume);
        parts.AddVariant(["snapshots"], Snapshots, static racked => racked.Account as MergeAccount);
        parts.AddVariant(["replicated"], Replicated, static racked => racked.Device as ReplicatedDevice);
        parts.AddVariant(["distributed"], Distributed, static racked => racked.Device as DistributedObject);
        parts.AddVariant(["disk"], Disk, static racked => racked.Device as VirtualDisk);
        parts.AddOwn(static racked => racked.Figures is { } figures ? new BoundFigures<BlockDevice>(figures, racked.Device) : null);
    });

    private static FigureGroup<RebuildAccount> Raid => new(static parts =>
    {
        parts.Add("state", FigureUnit.None, FigureKind.Label, "How the array stands: optimal, degraded, rebuilding or failed.", static account => KebabCase.Of(account.Array.State.ToString()));
        parts.Add("rebuilds", FigureUnit.Count, FigureKind.Total, "How many rebuilds began.", static account => account.Rebuilds);
        parts.Add("rebuildProgress", FigureUnit.Ratio, FigureKind.Level, "How much of the missing members has been filled; 1 when nothing is being rebuilt.", static account => account.Array.RebuildProgress);
        parts.Add("sparesLeft", FigureUnit.Count, FigureKind.Level, "Spares that still wait.", static account => account.Array.Spares.Count);
        parts.Add("lastRebuildEnd", FigureUnit.Seconds, FigureKind.Instant, "When the array last had all its members again; left out when it never did.", static account => account.LastEnd);
    });

    private static FigureGroup<ArrayController> Controller => new(static parts =>
    {
        parts.Add("working", FigureUnit.Count, FigureKind.Level, "Controllers that work.", static controller => controller.Working);
        parts.Add("hits", FigureUnit.Count, FigureKind.Total, "Requests that the memory served.", static controller => controller.Hits);
        parts.Add("dirty", FigureUnit.Bytes, FigureKind.Level, "Data in memory that isn't on the device yet.", static controller => controller.Dirty.Count);
    });

    private static FigureGroup<Lun> Path => new(static parts =>
    {
        parts.Add("paths", FigureUnit.Count, FigureKind.Level, "Paths to the device.", static lun => lun.Paths.Count);
        parts.Add("pathsUp", FigureUnit.Count, FigureKind.Level, "Paths that work.", static lun => lun.PathsUp);
        parts.Add("hostCycles", FigureUnit.Cycles, FigureKind.Total, "What the protocol takes of the host's cores.", static lun => Math.Round(lun.Initiator.Cycles));
    });

    private static FigureGroup<CachedDevice> Cached => new(static parts =>
    {
        parts.Add("hits", FigureUnit.Count, FigureKind.Total, "Blocks that the cache had.", static cached => cached.Hits);
        parts.Add("misses", FigureUnit.Count, FigureKind.Total, "Blocks that it didn't have.", static cached => cached.Misses);
        parts.Add("dirty", FigureUnit.Bytes, FigureKind.Level, "Data that isn't on the device behind it yet.", static cached => cached.DirtyBytes.Count);
        parts.Add("held", FigureUnit.Bytes, FigureKind.Level, "Data that it holds.", static cached => cached.HeldBytes.Count);
    });

    private static FigureGroup<PoolVolume> Volume => new(static parts =>
        parts.Add("used", FigureUnit.Bytes, FigureKind.Level, "Space that it takes of its pool.", static volume => volume.Used.Count));

    private static FigureGroup<MergeAccount> Snapshots => new(static parts =>
    {
        parts.Add("snapshots", FigureUnit.Count, FigureKind.Level, "Snapshots there are.", static account => account.Volume.Depth);
        parts.Add("kept", FigureUnit.Bytes, FigureKind.Level, "Space that they take.", static account => account.Volume.LevelBytes.Count);
        parts.Add("merging", FigureUnit.None, FigureKind.Label, "Whether a snapshot is being merged.", static account => account.Volume.IsMerging);
        parts.Add("merges", FigureUnit.Count, FigureKind.Total, "Merges that ended; left out when none did.", static account => FigureValue.UnlessZero(account.Merges));
        parts.Add("lastMergeEnd", FigureUnit.Seconds, FigureKind.Instant, "When the last merge ended; left out when none did.", static account => account.LastEnd);
    });

    private static FigureGroup<ReplicatedDevice> Replicated => new(static parts =>
    {
        parts.Add("failedOver", FigureUnit.None, FigureKind.Label, "Whether the other side has taken over.", static device => device.HasFailedOver);
        parts.Add("recoveryPoint", FigureUnit.Seconds, FigureKind.Level, "The age of the oldest change that one side alone has.", static device => device.RecoveryPoint);
        parts.Add("worstRecoveryPoint", FigureUnit.Seconds, FigureKind.Maximum, "The greatest that this age has been.", static device => device.WorstRecoveryPoint);
        parts.Add("meanRecoveryPoint", FigureUnit.Seconds, FigureKind.Mean, "The mean of this age, until the run's end or the fail-over.", static device => device.MeanRecoveryPoint);
        parts.Add("unreplicated", FigureUnit.Bytes, FigureKind.Level, "Data that one side alone has.", static device => device.Unreplicated.Count);
        parts.Add("lost", FigureUnit.Bytes, FigureKind.Total, "Acknowledged data that the fail-over lost.", static device => device.Lost.Count);
        parts.Add("cycles", FigureUnit.Count, FigureKind.Total, "Cycles of replication that ended.", static device => device.Cycles);
        parts.Add("shipped", FigureUnit.Bytes, FigureKind.Total, "Data that was sent to the other side.", static device => device.ShippedBytes);
    });

    private static FigureGroup<DistributedObject> Distributed => new(static parts =>
    {
        parts.Add("healthy", FigureUnit.None, FigureKind.Label, "Whether all its parts are there and have everything.", static made => made.IsHealthy);
        parts.Add("dataLost", FigureUnit.None, FigureKind.Label, "Whether acknowledged data can't be had any more.", static made => made.IsDataLost);
        parts.Add("used", FigureUnit.Bytes, FigureKind.Level, "Space that it takes of its hosts.", static made => made.Store.Used.Count);
        parts.Add("lastRepairEnd", FigureUnit.Seconds, FigureKind.Instant, "When all its parts last had everything again; left out when they never lacked anything.", static made => made.RepairedAt);
    });

    private static FigureGroup<VirtualDisk> Disk => new(static parts =>
        parts.Add("on", FigureUnit.None, FigureKind.Label, "The device that it lies on.", static disk => disk.Backing.Name));
}

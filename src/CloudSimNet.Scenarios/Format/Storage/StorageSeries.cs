// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The columns that storage adds to series.csv.</summary>
internal static class StorageSeries
{
    /// <summary>What they are.</summary>
    public static IReadOnlyList<Figure> All => [Iops, Response, RecoveryPoint, Copied, DeviceUtilisation, DatastoreUsed];

    private static Figure Iops => new("loadRate", "{load}_iops", FigureUnit.PerSecond, FigureKind.Mean, "Operations of the load that were done a second, since the line before.");

    private static Figure Response => new("loadResponse", "{load}_response_ms", FigureUnit.Milliseconds, FigureKind.Mean, "The mean response of the load's requests that were done since the line before.");

    private static Figure RecoveryPoint => new("recoveryPoint", "{device}_recovery_point_s", FigureUnit.Seconds, FigureKind.Level, "The age of the oldest change that one side of the device alone has.");

    private static Figure Copied => new("copied", "{disk}_copied_GB", FigureUnit.Gigabytes, FigureKind.Total, "What was copied of the disk in its latest move.");

    private static Figure DeviceUtilisation => new("deviceUtilisation", "{device}_utilisation", FigureUnit.Ratio, FigureKind.Level, "How much of the device is used.");

    private static Figure DatastoreUsed => new("datastoreUsed", "{datastore}_used_GB", FigureUnit.Gigabytes, FigureKind.Level, "The space that files of the datastore have taken.");

    /// <summary>Adds them.</summary>
    public static void AddTo(ModelReports reports, DeviceRegistry rack, IReadOnlyList<StorageLoad> loads, IReadOnlyList<PlannedMove> moves, IReadOnlyList<string> watched)
    {
        foreach (var load in loads)
            AddLoad(reports, load);

        foreach (var replica in rack.Replicas)
            reports.AddColumn(RecoveryPoint, replica.Name, () => replica.RecoveryPoint.Seconds);
        foreach (var disk in moves.Select(static move => move.Disk).Distinct())
            reports.AddColumn(Copied, disk.Name, () => (disk.Move?.Copied.Count ?? 0) / 1e9);
        foreach (var name in watched)
        {
            if (rack.Station(name) is { } station)
                reports.AddColumn(DeviceUtilisation, name, Utilisation(rack.Simulation, station));
            else if (rack.FileServers.Find(made => made.Document.Name == name) is { } server)
                reports.AddColumn(DeviceUtilisation, name, () => server.Server.Utilisation);
            else if (rack.Datastore(name) is { } datastore)
                reports.AddColumn(DatastoreUsed, name, () => datastore.Datastore.Used.Count / 1e9);
        }
    }

    /// <summary>Adds those of a load.</summary>
    public static void AddLoad(ModelReports reports, StorageLoad load)
    {
        reports.AddColumn(Iops, load.Name, Change(() => load.Completed, () => load.Simulation.Now.Seconds));
        if (load is RequestLoad requests)
            reports.AddColumn(Response, load.Name, Change(() => requests.ResponseSeconds * 1000, () => requests.Completed));
    }

    // How much one number has grown for each unit that another has, since the last sample.
    private static Func<double> Change(Func<double> above, Func<double> below)
    {
        var (aboveBefore, belowBefore) = (0.0, 0.0);
        return () =>
        {
            var (aboveNow, belowNow) = (above(), below());
            var change = belowNow > belowBefore ? (aboveNow - aboveBefore) / (belowNow - belowBefore) : 0;
            (aboveBefore, belowBefore) = (aboveNow, belowNow);
            return change;
        };
    }

    // While streams cross a station, its resource counts the requests too.
    private static Func<double> Utilisation(Simulation simulation, ServiceStation station) =>
        () => simulation.Now.IsNever ? 0 : (station.Resource.Activities > 0 ? station.Resource.Usage : station.Busy) / station.Servers;
}

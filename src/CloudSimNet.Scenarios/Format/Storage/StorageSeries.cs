// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The columns that storage adds to series.csv.</summary>
internal static class StorageSeries
{
    /// <summary>Adds them.</summary>
    public static void AddTo(ModelReports reports, DeviceRack rack, IReadOnlyList<StorageLoad> loads, IReadOnlyList<PlannedMove> moves, IReadOnlyList<string> watched)
    {
        foreach (var load in loads)
        {
            reports.AddColumn($"{load.Document.Name}_iops", Change(() => load.Completed, () => load.Device.Simulation.Now.Seconds));
            if (load is RequestLoad requests)
                reports.AddColumn($"{load.Document.Name}_response_ms", Change(() => requests.ResponseSeconds * 1000, () => requests.Completed));
        }

        foreach (var replica in rack.Replicas)
            reports.AddColumn($"{replica.Name}_recovery_point_s", () => replica.RecoveryPoint.Seconds);
        foreach (var disk in moves.Select(static move => move.Disk).Distinct())
            reports.AddColumn($"{disk.Name}_copied_GB", () => (disk.Move?.Copied.Count ?? 0) / 1e9);
        foreach (var name in watched)
            reports.AddColumn($"{name}_utilisation", Utilisation(rack.Simulation, rack.Station(name)!));
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

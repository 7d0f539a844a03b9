// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The storage of a scenario, found to be good.</summary>
/// <param name="storage">What the file says.</param>
/// <param name="models">The devices.</param>
/// <param name="groups">The groups of virtual machines.</param>
internal sealed class StorageSection(StorageDocument storage, IReadOnlyList<(string Name, DeviceModel Model)> models, IReadOnlyList<VmGroupFacts> groups) : IScenarioSection
{
    /// <inheritdoc/>
    public void Build(Simulation simulation, ComponentActions actions, CancellationToken cancellation)
    {
        var rack = new DeviceRegistry(simulation) { FindNetwork = () => simulation.Networks.FirstOrDefault() };
        foreach (var (name, model) in models)
        {
            cancellation.ThrowIfCancellationRequested();
            var before = rack.Devices.Count;
            model.Make(name, rack);
            for (var i = before; i < rack.Devices.Count; i++)
                rack.Devices[i].Figures = model.Figures;
        }

        foreach (var datastore in storage.Datastores)
        {
            var made = ScenarioDatastore.Make(datastore, rack);
            foreach (var file in datastore.Files)
                made.TryMake(file, rack);
        }

        foreach (var image in storage.Images)
            rack.Images.Add(new ScenarioImage(image, rack[image.Device]));
        foreach (var server in storage.FileServers)
            _ = new ScenarioFileServer(server, rack);
        foreach (var component in rack.Components)
        {
            foreach (var (verb, action) in component.Actions)
                actions.Add(component.Name, verb, action);
            if (component.Part is { } part)
                actions.AddPart(component.Name, part);
        }

        var loads = new List<StorageLoad>();
        foreach (var load in storage.Loads)
        {
            cancellation.ThrowIfCancellationRequested();
            var added = StorageLoad.Of(simulation, load.Name, load.Device, load);
            added.Ask(new DeviceTarget(rack[load.Device]), SimTime.Zero + load.At, $"storage/loads/{load.Name}");
            loads.Add(added);
        }

        var moves = new List<PlannedMove>();
        foreach (var move in storage.Moves)
            moves.Add(new PlannedMove(move, rack));
        foreach (var move in moves)
            simulation.Schedule(SimTime.Zero + move.Document.At, move.Begin);
        var snapshots = new List<PlannedSnapshot>();
        foreach (var snapshot in storage.Snapshots)
            snapshots.Add(new PlannedSnapshot(snapshot, rack));
        foreach (var snapshot in snapshots)
            simulation.Schedule(SimTime.Zero + snapshot.Document.At, snapshot.Try);
        Report(ModelReports.Of(simulation), new StorageParts(rack, loads, moves, snapshots));
        VmUsers.Watch(simulation, [.. VmDiskPlan.Build(groups, rack, storage.Watch), .. FileLoadPlan.Build(rack, groups, storage.Watch, actions, cancellation)]);
    }

    private void Report(ModelReports reports, StorageParts built)
    {
        foreach (var load in built.Loads)
        {
            reports.AddLine($"load {load.Name}", LoadFigures.LineOf(load), LoadFigures.All, load);
            reports.AddShortfall(() => load.Completed > 0 ? null : EmptyWords.OfStorageLoad(load.Name));
        }

        foreach (var move in built.Moves)
            reports.AddLine($"move of {move.Disk.Name}", StorageFigures.MoveLine, StorageFigures.Moves, move);
        reports.AddLine("acknowledged and lost", "{lost.total}", StorageFigures.All, built);
        StorageSeries.AddTo(reports, built.Rack, built.Loads, built.Moves, storage.Watch);
        reports.AddSection("storage", "storage", StorageFigures.All, built);
    }
}

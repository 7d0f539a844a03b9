// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Expectations;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Services;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format;

/// <summary>The list of all figures that results of scenarios hold.</summary>
public static class ScenarioFigures
{
    /// <summary>Those of summary.json, in its order, and those that can be asked for beside them.</summary>
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        .. RunFigures.All.Entries(FigurePlace.Top),
        .. NetworkFigures.All.Entries(FigurePlace.Top.Below("network", "network")),
        .. StorageFigures.All.Entries(FigurePlace.Top.Below("storage", "storage")),
        .. VmDiskFigures.All.Entries(FigurePlace.Top.Below("disks", "disks")),
        .. ServiceFigures.Services.Entries(FigurePlace.Top.Below("services", "services")),
        .. ServiceFigures.Loads.Entries(FigurePlace.Top.Below("loads", "load")),
    ];

    /// <summary>The tables.</summary>
    public static IReadOnlyList<IFigureTable> Tables { get; } =
        [TableFigures.Hosts, TableFigures.Vms, TableFigures.Jobs, CycleFigures.HostTable, CycleFigures.VmTable, TableFigures.TimeSeries, ThingFigures.Hosts, ThingFigures.HostGroups, ThingFigures.VmGroups, ThingFigures.JobGroups];

    /// <summary>The columns of series.csv, each for every thing of its kind.</summary>
    public static IReadOnlyList<Figure> SeriesColumns { get; } =
        [NetworkFigures.FlowRate, NetworkFigures.LinkUtilisation, .. StorageSeries.All, ServiceFigures.InFlight, ServiceFigures.Completed];

    /// <summary>What the things of a scenario are called that have figures of their own.</summary>
    public static FigureNames NamesOf(ScenarioDocument scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var names = new FigureNames();
        Add("datacenter", scenario.Datacenters.Select(static datacenter => datacenter?.Name));
        Add("vm group", scenario.Vms.Select(static group => group?.Name).Concat(scenario.Workload.Select(static group => group?.Name)).Select(EntityGroups<VirtualMachine>.NameOf));
        Add("job group", scenario.Jobs.Select(static group => group?.Name).Select(EntityGroups<Job>.NameOf));
        Add("flow", scenario.Network?.Flows.Select(static flows => flows?.Name));
        Add("service", scenario.Services.Select(static service => service?.Name));
        Add("load", scenario.Load.Select(static load => load?.Name));
        foreach (var device in scenario.Storage?.Devices ?? [])
        {
            if (device is { Name.Length: > 0 })
                names.Add(device.Model?.Value is PoolModel ? "pool" : "device", device.Name, device.Model?.Name);
        }

        foreach (var datastore in scenario.Storage?.Datastores ?? [])
        {
            if (datastore is not { Name.Length: > 0 })
                continue;
            names.Add("datastore", datastore.Name);
            foreach (var file in datastore.Files)
            {
                if (file is { Name.Length: > 0 })
                    names.Add("device", $"{datastore.Name}/{file.Name}", "datastore-file");
            }
        }

        foreach (var server in scenario.Storage?.FileServers ?? [])
        {
            if (server is not { Name.Length: > 0 })
                continue;
            names.Add("file server", server.Name);
            foreach (var load in server.Loads)
            {
                if (load is { Name.Length: > 0 })
                    names.Add("file load", $"{server.Name}/{load.Name}", load.Requests is null ? "streams" : "requests");
            }
        }

        Add("image", scenario.Storage?.Images.Select(static image => image?.Name));
        foreach (var load in scenario.Storage?.Loads ?? [])
        {
            if (load is { Name.Length: > 0 })
                names.Add("storage load", load.Name, load.Requests is null ? "streams" : "requests");
        }

        foreach (var (group, disk) in Disks(scenario))
        {
            names.Add("vm disk", $"{group}/{disk.Name}");
            foreach (var load in disk.Loads)
            {
                if (load is { Name.Length: > 0 })
                    names.Add("vm disk load", $"{group}/{disk.Name}/{load.Name}", load.Requests is null ? "streams" : "requests");
            }
        }

        return names;

        void Add(string family, IEnumerable<string?>? all)
        {
            foreach (var name in all ?? [])
            {
                if (!string.IsNullOrEmpty(name))
                    names.Add(family, name);
            }
        }
    }

    /// <summary>Reads what a scenario expects.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="report">Takes the path and what is wrong.</param>
    internal static IReadOnlyList<Statement> Expectations(ScenarioDocument scenario, Action<string, string> report)
    {
        var statements = new List<Statement>();
        var names = NamesOf(scenario);
        for (var i = 0; i < scenario.Expect.Count; i++)
        {
            if (scenario.Expect[i] is not { } text)
                continue;
            if (Statement.Read(text, name => Find(name, names, scenario), out var problem) is { } statement)
                statements.Add(statement);
            else
                report(string.Create(CultureInfo.InvariantCulture, $"expect[{i}]"), problem);
        }

        return statements;
    }

    private static (Figure? Figure, string Problem) Find(string name, FigureNames names, ScenarioDocument scenario)
    {
        const int MaxNames = 20_000;
        var entries = All.Where(entry => IsOf(entry, scenario)).Concat(Own(scenario)).ToList();
        if (entries.Find(entry => entry.Has(name, names)) is { } found)
            return (found.Figure, "");
        var nearest = NearestName.Find(name, [.. entries.SelectMany(entry => entry.Names(names)).Take(MaxNames)]);
        return (null, $"there is no figure '{DocumentNode.Shortened(name)}'{(nearest is null ? ";" : $"; did you mean '{nearest}'?")} docs/results.md lists them");
    }

    // What models of devices bring along, as those of users do.
    private static IEnumerable<FigureEntry> Own(ScenarioDocument scenario) =>
        from device in scenario.Storage?.Devices ?? []
        let figures = device?.Model?.Value.Figures
        where figures is not null
        from entry in figures.Entries(FigurePlace.Top.Below($"storage.devices.{device.Name}", "storage.devices[]"))
        select entry;

    private static IEnumerable<(string Group, VmDiskDocument Disk)> Disks(ScenarioDocument scenario) =>
        from @group in scenario.Vms.Select(static vms => (vms?.Name, vms?.Disks)).Concat(scenario.Workload.Select(static workload => (workload?.Name, workload?.Disks)))
        from disk in @group.Disks ?? []
        where @group.Name is not null && disk is { Name.Length: > 0 }
        select (@group.Name, disk);

    // A scenario without a network or storage has no figures of them.
    private static bool IsOf(FigureEntry entry, ScenarioDocument scenario) =>
        (scenario.Network is not null || !entry.Place.Name.StartsWith("network.", StringComparison.Ordinal))
        && (Disks(scenario).Any() || !entry.Place.Name.StartsWith("disks.", StringComparison.Ordinal))
        && (scenario.Storage is not null || !entry.Place.Name.StartsWith("storage.", StringComparison.Ordinal));
}

// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>The links and disks of a SimGrid platform, as resources of one fluid system, and what crosses them.</summary>
/// <remarks>
/// SimGrid also caps every flow at the smallest bandwidth on its route, whatever the links' kind: a shared link bounds the sum, and so each flow, and one that isn't shared is a
/// bound for each activity; so nothing has to be added for that. The weight and the latency of a flow are what the case says; without them they follow from the links, as in SimGrid's model CM02.
/// </remarks>
internal sealed class SimGridFluidModel(Simulation simulation)
{
    private static readonly string[] TransferKeys = ["id", "type", "start_s", "size", "route", "latency_s", "weight", "cap_Bps"];
    private static readonly string[] DiskKeys = ["id", "type", "start_s", "size", "disk", "priority"];

    private readonly FluidSystem system = new(simulation);
    private readonly Dictionary<string, SimGridLink> links = [];
    private readonly Dictionary<string, SimGridDisk> disks = [];
    private readonly Dictionary<string, SimGridTransfer> transfers = [];

    /// <summary>Whether activities of a type are fluid ones.</summary>
    public static bool Knows(string type) => type is "flow" or "rate" or "read" or "write";

    public bool Has(string id) => transfers.ContainsKey(id);

    public SimGridTransfer Transfer(string id) => transfers[id];

    public SimGridLink Link(string id) => links[id];

    public void AddLink(JsonElement link)
    {
        link.MustKnowKeys("link", "id", "bw_Bps", "lat_s", "sharing", "watts_idle", "watts_busy");
        var kind = link.Text("sharing", "SHARED") switch
        {
            "SHARED" => CapacityKind.Shared,
            "FATPIPE" => CapacityKind.PerActivity,
            var other => throw new NotSupportedException($"A link's sharing is SHARED or FATPIPE, not {other}."),
        };
        links.Add(link.Text("id", ""), new SimGridLink(
            system.AddResource(link.Of("bw_Bps").GetDouble(), kind), link.Number("lat_s", 0), link.Number("watts_idle", 0), link.Number("watts_busy", 0)));
    }

    public void AddDisk(JsonElement disk)
    {
        disk.MustKnowKeys("disk", "id", "read_Bps", "write_Bps", "readwrite_Bps");
        var (read, write) = (disk.Of("read_Bps").GetDouble(), disk.Of("write_Bps").GetDouble());
        disks.Add(disk.Text("id", ""), new SimGridDisk(
            system.AddResource(read), system.AddResource(write), system.AddResource(disk.Number("readwrite_Bps", Math.Max(read, write)))));
    }

    public void AddActivity(JsonElement activity)
    {
        var type = activity.Text("type", "");
        var flows = type is "flow" or "rate";
        activity.MustKnowKeys("activity", flows ? TransferKeys : DiskKeys);

        // A case of rates alone has no sizes: what is asked for is how activities share that don't end.
        var size = type == "rate" ? activity.Number("size", double.PositiveInfinity) : activity.Of("size").GetDouble();
        var transfer = new SimGridTransfer(simulation, flows ? Flow(activity) : Access(activity, type), size);
        transfers.Add(activity.Text("id", ""), transfer);
        simulation.Schedule(SimTime.FromSeconds(activity.Number("start_s", 0)), transfer, SimGridTransfer.Begin);
    }

    private FluidActivity Flow(JsonElement activity)
    {
        var route = activity.Of("route").EnumerateArray().Select(link => links[link.GetString()!]).ToList();
        var latency = activity.Number("latency_s", activity.Text("type", "") == "rate" ? 0 : route.Sum(static link => link.LatencyS));
        return system.AddActivity([.. route.Select(static link => link.Resource)], new FluidTerms
        {
            Latency = SimDuration.FromSeconds(latency),
            Weight = activity.Number("weight", latency == 0 ? 1 : 1 / latency),
            Cap = activity.Number("cap_Bps", double.PositiveInfinity),
        });
    }

    private FluidActivity Access(JsonElement activity, string type)
    {
        var disk = disks[activity.Of("disk").GetString()!];
        return system.AddActivity([type == "read" ? disk.Read : disk.Write, disk.Both], new FluidTerms { Weight = activity.Number("priority", 1) });
    }
}

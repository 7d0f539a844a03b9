// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>The files that a job needs before it begins, fetched one after the other over a SAN's link. That link isn't shared: in CloudSim each fetch has all of its bandwidth.</summary>
internal sealed class FileFetch : IEventHandler
{
    private readonly Queue<(Network Network, Bytes Size)> files = new();
    private readonly Action submit;

    public FileFetch(Simulation simulation, IReadOnlyList<JsonElement> datacenters, JsonElement cloudlet, SimDuration after, Action submit)
    {
        this.submit = submit;
        foreach (var name in cloudlet.Items("requiredFiles").Select(static name => name.GetString()))
        {
            var (san, file) = datacenters.Select(static datacenter => datacenter.Of("san"))
                .SelectMany(static san => san.Items("files").Select(file => (san, file)))
                .FirstOrDefault(one => one.file.Text("name", "") == name);
            if (file.ValueKind == JsonValueKind.Undefined)
                Later.Issue($"jobs whose file {name} is nowhere");
            san.MustKnowKeys("SAN", "capacity", "bw", "latency", "files");
            files.Enqueue((Link(simulation, san), Bytes.MB(file.Number("size", 0))));
        }

        simulation.Schedule(SimTime.Zero + after, this);
    }

    public void Handle(long tag)
    {
        if (files.TryDequeue(out var next))
            next.Network.Send(next.Network.Topology.Hosts[0], next.Network.Topology.Hosts[1], next.Size, onOver: this);
        else
            submit();
    }

    private static Network Link(Simulation simulation, JsonElement san)
    {
        var plan = new TopologyPlan();
        plan.AddLink(plan.AddHost("san"), plan.AddHost("datacenter"), new LinkSpec
        {
            Rate = DataRate.Mbps(san.Number("bw", 0)), Latency = SimDuration.FromSeconds(san.Number("latency", 0)), Sharing = CapacityKind.PerActivity,
        });
        return simulation.AddNetwork(plan.Build());
    }
}

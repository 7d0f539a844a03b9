// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>A fat tree of switches with k ports each: k pods of k/2 edge and k/2 aggregation switches, (k/2)² core switches, k³/4 hosts, and as much
/// bandwidth at each level as at the hosts.</summary>
/// <remarks>
/// Source: Al-Fares, Loukissas and Vahdat, "A Scalable, Commodity Data Center Network Architecture", SIGCOMM 2008. Names: <c>host-0</c> … in the
/// order of pods and edge switches, <c>edge-POD-I</c>, <c>aggregation-POD-I</c>, <c>core-I</c>;
/// core switch I is linked to aggregation switch I / (k/2) of each pod.
/// </remarks>
public sealed record FatTreeShape : TopologyShape
{
    /// <summary>The ports of a switch; even, from 2 to 128.</summary>
    public required int Ports { get; init; }

    /// <summary>The links between switches, and to the hosts unless <see cref="HostLink"/> says otherwise.</summary>
    public required LinkSpec Link { get; init; }

    /// <summary>The links to the hosts; null for the same as between switches.</summary>
    public LinkSpec? HostLink { get; init; }

    /// <inheritdoc/>
    public override int HostCount => Ports * Ports * Ports / 4;

    /// <summary>How many core switches it has.</summary>
    public int CoreCount => Ports / 2 * (Ports / 2);

    /// <summary>How many switches it has in all: 5k²/4.</summary>
    public int SwitchCount => 5 * Ports * Ports / 4;

    /// <inheritdoc/>
    public override IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Ports is >= 2 and <= 128 && Ports % 2 == 0, "ports", Ports, "even, from 2 to 128");
        return [.. check.Problems, .. Link.Problems($"{path}.link"), .. HostLink?.Problems($"{path}.hostLink") ?? []];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<NodeId> Lay(TopologyPlan plan, string prefix)
    {
        var half = Ports / 2;
        var hosts = new NodeId[HostCount];
        for (var i = 0; i < hosts.Length; i++)
            hosts[i] = plan.AddHost($"{prefix}host-{i}");
        var cores = new NodeId[CoreCount];
        for (var i = 0; i < cores.Length; i++)
            cores[i] = plan.AddSwitch($"{prefix}core-{i}");
        for (var pod = 0; pod < Ports; pod++)
            LayPod(plan, prefix, pod, hosts.AsSpan(pod * half * half, half * half), cores);
        return cores;
    }

    private void LayPod(TopologyPlan plan, string prefix, int pod, ReadOnlySpan<NodeId> hosts, NodeId[] cores)
    {
        var half = Ports / 2;
        var aggregations = new NodeId[half];
        for (var i = 0; i < half; i++)
        {
            aggregations[i] = plan.AddSwitch($"{prefix}aggregation-{pod}-{i}");
            for (var port = 0; port < half; port++)
                plan.AddLink(aggregations[i], cores[(i * half) + port], Link);
        }

        for (var i = 0; i < half; i++)
        {
            var edge = plan.AddSwitch($"{prefix}edge-{pod}-{i}");
            foreach (var aggregation in aggregations)
                plan.AddLink(edge, aggregation, Link);
            foreach (var host in hosts.Slice(i * half, half))
                plan.AddLink(host, edge, HostLink ?? Link);
        }
    }
}

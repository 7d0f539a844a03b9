// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>What crosses a boundary in the clear: links that don't encrypt, and the flows over them that aren't encrypted from end to end. Made by
/// <see cref="Network.Audit"/>.</summary>
/// <remarks>A flow is noted once for each link, when it takes its path. Each flow costs O(links on its path) more while there is an audit, and the
/// findings grow with the flows in the clear.</remarks>
public sealed class ExposureAudit
{
    private readonly bool[] isExposed;
    private readonly List<ExposureFinding> findings = [];
    private readonly HashSet<(long Flow, LinkId Link)> noted = [];

    internal ExposureAudit(Network network, IReadOnlyList<LinkId> boundary)
    {
        Links = [.. boundary.Where(link => !network[link].Spec.IsEncrypted)];
        isExposed = new bool[network.Links.Count];
        foreach (var link in Links)
            isExposed[link.Value] = true;
        var flows = new List<Flow>();
        foreach (var link in Links)
            network[link].CollectFlows(flows);
        flows.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        foreach (var flow in flows.Distinct())
            Note(flow);
    }

    /// <summary>The links across the boundary that don't encrypt what they carry, in the order in which they were named.</summary>
    public IReadOnlyList<LinkId> Links { get; }

    /// <summary>The flows that cross or crossed them in the clear, in the order in which they were noted.</summary>
    public IReadOnlyList<ExposureFinding> Findings => findings;

    /// <summary>The payload of the flows found that has arrived so far, each flow counted once whatever part of it went another way;
    /// <see cref="Bytes.Most"/> for that or more. O(findings).</summary>
    public Bytes ClearPayload => Bytes.OfTotal(findings.Select(static finding => finding.Flow).Distinct().Aggregate(Int128.Zero, static (sum, flow) => sum + flow.Delivered.Count));

    internal void Note(Flow flow)
    {
        if (flow.Terms.Encryption.IsOn)
            return;
        foreach (var code in flow.Hops)
        {
            var link = Hop.OfCode(code).Link;
            if (isExposed[link.Value] && noted.Add((flow.Id, link)))
                findings.Add(new ExposureFinding(flow, link));
        }
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Reads a topology from a list of links: a header <c>a,b,rate,latency</c>, and a line a link.</summary>
/// <remarks>Nodes get their ids in the order in which they are named. A node with one link is a host, one with several a switch. Names can't have commas or quotes.</remarks>
internal static class TopologyCsv
{
    private const string Header = "a,b,rate,latency";

    /// <summary>What the file says; null when a problem was reported.</summary>
    public static TopologyDocument? Load(string file, List<DocumentProblem> problems)
    {
        if (BoundedText.Load(file, out var unreadable) is not { } text)
        {
            problems.Add(new DocumentProblem(file, 0, 0, "", unreadable));
            return null;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var before = problems.Count;
        if (lines[0].Replace(" ", "", StringComparison.Ordinal) != Header)
        {
            problems.Add(new DocumentProblem(file, 1, 1, "", $"the first line must be '{Header}', and each other line a link, such as 'host-0,switch,10 Gbps,1 us'"));
            return null;
        }

        var links = new List<NodeLinkDocument>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].AsSpan().Trim().IsEmpty)
                continue;
            if (Link(lines[i], out var wrong) is { } link)
                links.Add(link);
            else
                problems.Add(new DocumentProblem(file, i + 1, 1, "", wrong));
        }

        return problems.Count == before ? new TopologyDocument { Links = links, Nodes = Nodes(links) } : null;

        NodeLinkDocument? Link(string line, out string wrong)
        {
            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            var (rate, latency) = (DataRate.Zero, SimDuration.Zero);
            if (cells.Length != 4 || cells[0].Length == 0 || cells[1].Length == 0 || line.Contains('"', StringComparison.Ordinal))
                wrong = $"'{line}' isn't a link; write two names, a rate and a latency, such as 'host-0,switch,10 Gbps,1 us'";
            else if (!DataRate.TryParse(cells[2], out rate) || rate <= DataRate.Zero)
                wrong = $"'{cells[2]}' is no rate above 0; write for instance 10 Gbps";
            else if (!SimDuration.TryParse(cells[3], out latency) || latency < SimDuration.Zero || latency > LinkSpec.LongestLatency)
                wrong = $"'{cells[3]}' is no latency from 0 s to 1 h; write for instance 1 us";
            else
                wrong = "";
            return wrong.Length > 0 ? null : new NodeLinkDocument { A = cells[0], B = cells[1], Rate = rate, Latency = latency };
        }
    }

    private static NodeDocument[] Nodes(List<NodeLinkDocument> links)
    {
        var counts = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var link in links)
        {
            foreach (var end in (string[])[link.A, link.B])
                counts[end] = counts.TryGetValue(end, out var count) ? count + 1 : 1;
        }

        return [.. counts.Select(static node => new NodeDocument { Name = node.Key, Kind = node.Value == 1 ? NodeKind.Host : NodeKind.Switch })];
    }
}

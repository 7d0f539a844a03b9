// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Network.Patterns;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Checks groups of flows and makes their plans.</summary>
internal sealed class FlowCheck(Document document, List<DocumentProblem> problems, Topology topology, EncryptionSpec encryption, SimDuration until)
{
    private const long MaxFlows = 1_000_000_000;

    private readonly Reach reach = new(topology);
    private readonly NodeSelection nodes = new(topology, (path, message) => problems.Add(document.ProblemAt(path, message)));

    /// <summary>The plan; null when a problem was reported.</summary>
    public FlowPlan? Check(FlowDocument flows, string path)
    {
        var before = problems.Count;
        var times = Times(flows, path);
        var pattern = PatternOf(flows, path);
        if (pattern is not null && times < long.MaxValue && pattern.Count > MaxFlows / times)
            Report($"{path}.count", Text($"{times} x {pattern.Count} flows are more than {MaxFlows}; choose fewer"));
        if (problems.Count == before && pattern is not null)
            CheckPaths(pattern, path);
        if (problems.Count > before || pattern is null)
            return null;
        var terms = new FlowTerms
        {
            Weight = flows.Weight,
            Cap = flows.Limit ?? FlowTerms.Uncapped,
            Encryption = flows.Encryption?.Value ?? encryption,
            Patience = flows.Patience,
        };
        return new FlowPlan(flows.Name, pattern, flows.Size, terms, times, flows.At, flows.Every ?? SimDuration.Zero, flows.Arrivals);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private long Times(FlowDocument flows, string path)
    {
        if (flows.At.IsForever)
            Report($"{path}.at", "is forever, so nothing is ever sent; give an instant such as 5 s");
        if (flows.Arrivals == FlowArrivals.Poisson && flows.Every is null)
            Report($"{path}.arrivals", "are drawn by the mean time between them, and there is none; add for instance every: 1 s");
        if (flows.Every is null || flows.Count is not null)
            return flows.Count ?? 1;
        if (flows.Every.Value.IsForever)
            Report($"{path}.every", "is forever, so there is no second time; leave it out, or give a time such as 1 s");
        if (until.IsForever)
            Report($"{path}.every", "goes on and nothing ends it; give a count, or the scenario an end with 'until'");
        else if (until / flows.Every.Value > MaxFlows)
            Report($"{path}.every", Text($"every {flows.Every} until {until} is more than {MaxFlows} times; choose a longer time"));
        return long.MaxValue;
    }

    private void CheckPaths(FlowPattern pattern, string path)
    {
        // Among many, all must be joined to the first: checking each pair would take too long.
        var first = pattern.From[0];
        var pairs = pattern.To.Count == 0 ? pattern.From.Skip(1).Select(node => (First: first, Second: node)) : pattern.From.Select((node, i) => (First: node, Second: pattern.To[Math.Min(i, pattern.To.Count - 1)]));
        foreach (var (from, to) in pairs)
        {
            if (from == to || reach.Joins(from, to))
                continue;
            Report(path, $"there is no path from '{topology[from].Name}' to '{topology[to].Name}', so that flows would wait for ever; add a link");
            return;
        }
    }

    private FlowPattern? PatternOf(FlowDocument flows, string path)
    {
        if (flows.Pattern is { } choice)
        {
            if (flows.From is not null || flows.To is not null)
                Report($"{path}.{(flows.From is null ? "to" : "from")}", "stands beside a pattern, which says who sends to whom; leave one of them out");
            return OfMany(choice, flows, path);
        }

        if (document.Find($"{path}.pattern") is not null)
            return null; // It was reported.
        if (flows.Among is not null)
            Report($"{path}.among", "says among whom, but there is no pattern; add for instance pattern: all-to-all");
        if (flows.From is null || flows.To is null)
        {
            if (flows.Among is null)
                Report(path, "needs from and to, or a pattern; write for instance from: host-0, to: host-1");
            return null;
        }

        var (from, to) = (nodes.One(flows.From, $"{path}.from"), nodes.One(flows.To, $"{path}.to"));
        if (from is { } sender && from == to)
            Report($"{path}.to", $"'{topology[sender].Name}' would send to itself, over no link; choose another node");
        return from is null || to is null ? null : new FlowPattern(new OneToOne(), [from.Value], [to.Value]);
    }

    private IReadOnlyList<NodeId>? Receivers(Choice<PatternModel> choice)
    {
        var (named, path) = (choice.Value.Receivers, choice.PathOf("to"));
        if (choice.Value.HasOneReceiver)
            return nodes.One(named[0], path) is { } one ? [one] : null;
        return named.Count == 0 ? [] : nodes.Many(named, path);
    }

    private FlowPattern? OfMany(Choice<PatternModel> choice, FlowDocument flows, string path)
    {
        var among = flows.Among is { } items ? nodes.Many(items, $"{path}.among") : topology.Hosts;
        var to = Receivers(choice);
        if (among is null || to is null)
            return null;
        var pattern = new FlowPattern(choice.Value, among, to);
        if (choice.Value.WrongReceivers(among, to, topology) is { } wrong)
            Report(choice.PathOf("to"), wrong);
        else if (pattern.Count < 1)
            Report(flows.Among is null ? choice.Path : $"{path}.among", Text($"the pattern has {among.Count} nodes, and needs at least two; name more, or give the topology more hosts"));
        return pattern;
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}

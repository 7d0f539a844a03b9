// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Makes topologies from what a scenario file says of them.</summary>
internal sealed class TopologyMaker(DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    /// <summary>The names of the shapes, and of what isn't one.</summary>
    public static IReadOnlyList<string> Names => ["custom", "dragonfly", "fat-tree", "file", "leaf-spine", "star", "tree", "two-sites"];

    /// <summary>Makes a topology; null when a problem was reported.</summary>
    public Topology? Make(NamedChoice choice)
    {
        if (choice.Name == "custom")
            return Bind<TopologyDocument>(choice) is { } stated ? Build(Plan(stated), document, $"{choice.Path}.") : null;
        if (choice.Name == "file")
            return Bind<TopologyArguments.FromFile>(choice) is { } file ? Load(file.Path, $"{choice.Path}.path") : null;
        if (Shape(choice) is not { } shape)
            return null;
        var found = shape.Problems(choice.Path);
        Report(found, document, "");
        return found.Count == 0 ? shape.Build() : null;
    }

    private TopologyShape? Shape(NamedChoice choice)
    {
        switch (choice.Name)
        {
            case "star":
                return Bind<TopologyArguments.Star>(choice)?.ToShape();
            case "tree":
                return Bind<TopologyArguments.Tree>(choice)?.ToShape();
            case "fat-tree":
                return Bind<TopologyArguments.FatTree>(choice)?.ToShape();
            case "leaf-spine":
                return Bind<TopologyArguments.LeafSpine>(choice)?.ToShape();
            case "dragonfly":
                return Bind<TopologyArguments.Dragonfly>(choice)?.ToShape();
            case "two-sites":
                return TwoSites(choice);
            default:
                problems.Add(choice.Problem($"'{choice.Name}' is no shape, and only shapes can stand here; choose star, tree, fat-tree, leaf-spine, dragonfly or two-sites"));
                return null;
        }
    }

    private TwoSitesShape? TwoSites(NamedChoice choice)
    {
        if (Bind<TopologyArguments.TwoSites>(choice) is not { } sites)
            return null;
        var (first, second) = (Shape(sites.First!), Shape(sites.Second!));
        return first is null || second is null ? null : new TwoSitesShape { First = first, Second = second, Uplink = sites.Uplink!.ToSpec(), Wan = sites.Wan!.ToSpec() };
    }

    private Topology? Load(string named, string path)
    {
        if (ScenarioFolder.Resolve(document, path, named, "the topology", (where, message) => problems.Add(document.ProblemAt(where, message))) is not { } file)
            return null;
        if (Path.GetExtension(file) is not (".csv" or ".yaml" or ".yml" or ".json"))
        {
            problems.Add(document.ProblemAt(path, $"'{named}' is neither YAML nor CSV by its name; give a file that ends in .yaml, .json or .csv"));
            return null;
        }

        if (Path.GetExtension(file) == ".csv")
            return TopologyCsv.Load(file, problems) is { } links ? Build(Plan(links), document, $"{path}.") : null;
        var bound = binder.Bind<TopologyDocument>(Document.Load(file));
        problems.AddRange(bound.Problems);
        return bound.Value is { } read ? Build(Plan(read), bound.Document, "") : null;
    }

    private static TopologyPlan Plan(TopologyDocument stated)
    {
        var plan = new TopologyPlan();
        foreach (var node in stated.Nodes)
            plan.AddNode(node.Name, node.Kind);
        foreach (var link in stated.Links)
            plan.AddLink(link.A, link.B, link.ToSpec());
        return plan;
    }

    private Topology? Build(TopologyPlan plan, Document source, string prefix)
    {
        var found = plan.Problems();
        Report(found, source, prefix);
        return found.Count == 0 ? plan.Build() : null;
    }

    private T? Bind<T>(NamedChoice choice)
        where T : class
    {
        var bound = binder.Bind(typeof(T), document, choice.Arguments, choice.Path);
        problems.AddRange(bound.Problems);
        return bound.Value as T;
    }

    private void Report(IReadOnlyList<ModelProblem> found, Document source, string prefix)
    {
        foreach (var problem in found)
            problems.Add(source.ProblemAt(prefix + problem.Path, problem.Message));
    }
}

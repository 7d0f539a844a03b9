// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>A topology that stands in a file of its own.</summary>
[Named("file"), Doc("Nodes and links in a file of their own: YAML or JSON like custom, or CSV with a link in each line.")]
internal sealed record FileTopology : Model<Topology>
{
    [Key("path"), Doc("The file, below the scenario's own folder."), Required, NotEmpty, Example("topology.yaml")]
    public string Path { get; init; } = "";

    public override Topology? Make(MakingContext context)
    {
        if (context.FindFile("path", Path, "the topology") is not { } file)
            return null;
        switch (System.IO.Path.GetExtension(file))
        {
            case ".csv":
                var problems = new List<DocumentProblem>();
                var links = TopologyCsv.Load(file, problems);
                problems.ForEach(context.Add);
                return links is null ? null : StatedTopology.Build(links, context, "path.");
            case ".yaml" or ".yml" or ".json":
                var source = Document.Load(file);
                return context.Read<TopologyDocument>(source) is { } read ? StatedTopology.Build(read, context, source) : null;
            default:
                context.Report("path", $"'{Path}' is neither YAML nor CSV by its name; give a file that ends in .yaml, .json or .csv");
                return null;
        }
    }
}

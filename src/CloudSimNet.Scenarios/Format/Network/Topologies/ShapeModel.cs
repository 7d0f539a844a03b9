// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>A topology that is laid out from a few numbers.</summary>
internal abstract record ShapeModel : Model<Topology>
{
    private const string Root = "shape";
    private const int MaxHosts = 1_000_000;

    /// <summary>The library's shape.</summary>
    public abstract TopologyShape ToShape();

    /// <inheritdoc/>
    public sealed override Topology? Make(MakingContext context)
    {
        var shape = ToShape();
        var found = shape.Problems(Root);
        foreach (var problem in found)
            context.Report(problem.Path[Math.Min(problem.Path.Length, Root.Length + 1)..], problem.Message);
        if (found.Count > 0)
            return null;
        if (shape.HostCount is >= 0 and <= MaxHosts)
            return shape.Build();
        context.Report("", string.Create(CultureInfo.InvariantCulture, $"has more than {MaxHosts} hosts; choose smaller numbers"));
        return null;
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>A way to lay out nodes and links, from a few numbers.</summary>
public abstract record TopologyShape
{
    /// <summary>How many hosts it has.</summary>
    public abstract int HostCount { get; }

    /// <summary>Everything that is wrong with the numbers.</summary>
    /// <param name="path">What the shape is called in the problems.</param>
    public abstract IReadOnlyList<ModelProblem> Problems(string path);

    /// <summary>Adds the nodes and links to a plan.</summary>
    /// <param name="plan">What to add to.</param>
    /// <param name="prefix">What all names begin with; empty for nothing.</param>
    /// <returns>The nodes through which the shape would be linked to others: its core.</returns>
    /// <exception cref="ModelException">Something is wrong with the numbers.</exception>
    public IReadOnlyList<NodeId> AddTo(TopologyPlan plan, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(prefix);
        ModelException.ThrowIfAny(Problems("topology"));
        return Lay(plan, prefix);
    }

    /// <summary>Makes the topology.</summary>
    /// <exception cref="ModelException">Something is wrong with the numbers.</exception>
    public Topology Build()
    {
        var plan = new TopologyPlan();
        AddTo(plan);
        return plan.Build();
    }

    /// <summary>Adds the nodes and links, the numbers being right.</summary>
    /// <param name="plan">What to add to.</param>
    /// <param name="prefix">What all names begin with.</param>
    /// <returns>The core.</returns>
    protected abstract IReadOnlyList<NodeId> Lay(TopologyPlan plan, string prefix);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>A tree of switches with hosts as leaves: <c>switch-0-0</c> is the root, <c>switch-1-…</c> the level below it, <c>host-…</c> the leaves
/// from left to right.</summary>
public sealed record TreeShape : TopologyShape
{
    /// <summary>The levels below the root, from the top; those of the last are the hosts. At least one; at most a million hosts.</summary>
    public required IReadOnlyList<TreeLevel> Levels { get; init; }

    /// <inheritdoc/>
    public override int HostCount => (int)Math.Min(int.MaxValue, Levels.Aggregate(1.0, (count, level) => count * level.FanOut));

    /// <inheritdoc/>
    public override IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Levels.Count >= 1, "levels", Levels.Count, "at least one level");
        for (var i = 0; i < Levels.Count; i++)
        {
            check.Require(Levels[i].FanOut >= 1, $"levels[{i}].fanOut", Levels[i].FanOut, "at least 1");
            check.Problems.AddRange(Levels[i].Link.Problems($"{path}.levels[{i}].link"));
        }

        check.Require(HostCount <= 1_000_000, "levels", HostCount, "at most 1000000 hosts in all");
        return check.Problems;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<NodeId> Lay(TopologyPlan plan, string prefix)
    {
        var root = plan.AddSwitch($"{prefix}switch-0-0");
        List<NodeId> above = [root];
        for (var i = 0; i < Levels.Count; i++)
        {
            var below = new List<NodeId>(above.Count * Levels[i].FanOut);
            foreach (var parent in above)
            {
                for (var child = 0; child < Levels[i].FanOut; child++)
                {
                    var node = i == Levels.Count - 1 ? plan.AddHost($"{prefix}host-{below.Count}") : plan.AddSwitch($"{prefix}switch-{i + 1}-{below.Count}");
                    plan.AddLink(node, parent, Levels[i].Link);
                    below.Add(node);
                }
            }

            above = below;
        }

        return [root];
    }
}

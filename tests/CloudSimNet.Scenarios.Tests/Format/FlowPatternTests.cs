// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Network.Patterns;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What is drawn for patterns of flows.</summary>
public sealed class FlowPatternTests
{
    private static readonly NodeId[] Nodes = [.. Enumerable.Range(3, 5).Select(value => new NodeId(value))];

    [Test]
    public void Pairs_Permutation_LetsEachSendOnceAndReceiveOnceAndNobodyToItself()
    {
        var random = new Simulation(4).Random("pattern");
        var pattern = new FlowPattern(new Permutation(), Nodes, []);
        var seen = new HashSet<(NodeId, NodeId)>();
        for (var time = 0; time < 300; time++)
        {
            var pairs = pattern.Pairs(random).ToArray();
            Assert.That(pairs.Select(pair => pair.From), Is.EquivalentTo(Nodes));
            Assert.That(pairs.Select(pair => pair.To), Is.EquivalentTo(Nodes));
            Assert.That(pairs.All(pair => pair.From != pair.To), Is.True);
            seen.UnionWith(pairs);
        }

        Assert.That(seen, Has.Count.EqualTo(20)); // Each of the 5 x 4 pairs sooner or later.
    }

    [Test]
    public void Pairs_RandomPairs_AreAllEquallyLikelyAndNeverANodeWithItself()
    {
        var random = new Simulation(4).Random("pattern");
        var pattern = new FlowPattern(new RandomPairs(), Nodes, []);
        var counts = Enumerable.Range(0, 20_000).Select(_ => pattern.Pairs(random).Single()).CountBy(pair => pair).ToArray();

        Assert.That(counts, Has.Length.EqualTo(20));
        Assert.That(counts.All(count => count.Key.From != count.Key.To && count.Value is > 850 and < 1_150), Is.True); // 1 000 each, with a deviation of 31.
    }

    [TestCase(typeof(AllToAll), 20)]
    [TestCase(typeof(Permutation), 5)]
    [TestCase(typeof(RandomPairs), 1)]
    [TestCase(typeof(ManyToOne), 4)]
    public void Count_EachPattern_IsThatOfItsPairs(Type kind, int count)
    {
        var pattern = new FlowPattern((PatternModel)Activator.CreateInstance(kind)!, Nodes, [Nodes[2]]);

        Assert.That((pattern.Count, pattern.Pairs(new Simulation(1).Random("pattern")).Count()), Is.EqualTo(((long)count, count)));
    }
}

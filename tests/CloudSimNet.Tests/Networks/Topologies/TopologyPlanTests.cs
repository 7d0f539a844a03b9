// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks.Topologies;

public class TopologyPlanTests
{
    [Test]
    public void Build_EverythingWrong_TellsAllAtOnce()
    {
        var plan = new TopologyPlan();
        var a = plan.AddHost("a");
        plan.AddHost("a");
        plan.AddSwitch("");
        plan.AddLink(a, a, Gigabit);
        plan.AddLink("a", "nowhere", Gigabit);
        plan.AddLink(a, new NodeId(7), LinkSpec.Of(DataRate.Zero));

        var problems = Assert.Throws<ModelException>(() => plan.Build())!.Problems.Select(problem => problem.Path);

        Assert.That(problems, Is.EqualTo(new[] { "nodes[1].name", "nodes[2].name", "links[0]", "links[1].b", "links[2].b", "links[2].rate" }));
    }

    [Test]
    public void AddLink_ByNamesThatComeLater_FindsThem()
    {
        var plan = new TopologyPlan();
        plan.AddLink("b", "a", Gigabit);
        var (a, b) = (plan.AddHost("a"), plan.AddNode("b", NodeKind.Router));

        var topology = plan.Build();

        Assert.That((topology.Links[0].A, topology.Links[0].B), Is.EqualTo((b, a)));
        Assert.That(topology.Find("b"), Is.EqualTo(b));
        Assert.That(topology.LinksOf(a).ToArray(), Is.EqualTo(new[] { new LinkId(0) }));
        Assert.That(topology.Hosts, Is.EqualTo(new[] { a }));
        Assert.Throws<ArgumentException>(() => topology.Find("c"));
    }

    [TestCase(-1)]
    [TestCase(3601)]
    public void Problems_LatencyOutOfRange_AreTold(double seconds)
    {
        var problems = (Gigabit with { Latency = SimDuration.FromSeconds(seconds) }).Problems("link");
        Assert.That(problems.Single().Path, Is.EqualTo("link.latency"));
    }
}

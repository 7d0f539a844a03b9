// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Documents;

/// <summary>One mistake of an alias is one problem.</summary>
public sealed class AliasTests
{
    [TestCase("vms: [*small]", "s.yaml:8:7: vms[0]: the alias '*small' has no anchor '&small' before it")]
    [TestCase("vms: [{ type: *small }]", "s.yaml:8:15: vms[0].type: the alias '*small' has no anchor '&small' before it")]
    [TestCase("vms: *small", "s.yaml:8:6: vms: the alias '*small' has no anchor '&small' before it")]
    [TestCase("until: *small", "s.yaml:8:8: until: the alias '*small' has no anchor '&small' before it")]
    [TestCase("broker: { name: *small }", "s.yaml:8:17: broker.name: the alias '*small' has no anchor '&small' before it")]
    [TestCase("jobs: [{ vm: 0, work: *small }]\nvms: [{ type: { memory: 1 GiB } }]", "s.yaml:8:23: jobs[0].work: the alias '*small' has no anchor '&small' before it")]
    public void Validate_AliasWithoutAnchor_IsSaidOnce(string rest, string problem) =>
        Assert.That(Lab.Problems(Lab.Text(rest: rest)), Is.EqualTo(new[] { problem }));

    [TestCase("power: { name: linear, idle: *small, full: 5 W }", "power.idle")]
    [TestCase("power: { name: *small, idle: 1 W, full: 5 W }", "power.name")]
    [TestCase("power: *small", "power")]
    [TestCase("power: { name: table, points: [5 W, *small] }", "power.points[1]")]
    public void Validate_AliasWithoutAnchorInAChoice_IsSaidOnce(string power, string path) =>
        Assert.That(Lab.Problems(Lab.Text(Lab.Host.Replace(" }", $", {power} }}", StringComparison.Ordinal))), Has.Length.EqualTo(1).And.All.Contains($"hosts[0].{path}: the alias '*small' has no anchor"));

    [Test]
    public void Validate_BadValueThatAliasesRepeat_IsSaidOnce() =>
        Assert.That(
            Lab.Problems(Lab.Text(rest: "vms: [{ type: &t { memory: 5 } }, { type: *t }, { type: *t }]")),
            Is.EqualTo(new[] { "s.yaml:8:28: vms[0].type.memory: \"5\" has no unit; write for instance \"5 GiB\"" }));

    [Test]
    public void Validate_TwoKeysMissingAtOnePlace_AreTwoProblems() =>
        Assert.That(Lab.Problems("version: 1\nname: a\nload: [{}]\n"), Has.Exactly(1).Contains("load[0].name").And.Exactly(1).Contains("load[0].service"));
}

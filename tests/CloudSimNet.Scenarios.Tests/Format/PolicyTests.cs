// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Policies by name, with arguments, from the library and from users.</summary>
public sealed class PolicyTests
{
    private const string FourHosts = "{ count: 4, cores: 2, clock: 1 GHz, memory: 8 GiB }, { cores: 2, clock: 2 GHz, memory: 16 GiB }";
    private const string OneVm = "vms: [{ type: { memory: 1 GiB } }]";

    [TestCase("first-fit", 0)]
    [TestCase("best-fit", 0)]
    [TestCase("worst-fit", 4)]
    [TestCase("{ name: nth-fit, skip: 2 }", 2)]
    [TestCase("{ name: nth-fit, skip: 1, backwards: true }", 3)]
    [TestCase("{ name: nth-fit, skip: 1, backwards: true, note: hello }", 3)]
    [TestCase("{ name: nth-fit, skip: 9, otherwise: worst-fit }", 4)]
    [TestCase("{ name: nth-fit, skip: 9, otherwise: { name: nth-fit, skip: 1 } }", 1)]
    [TestCase("{ name: ranked, weighers: [free-memory] }", 4)]
    [TestCase("{ name: ranked, weighers: [{ name: free-memory, multiplier: -1 }] }", 0)]
    [TestCase("{ name: ranked, weighers: [{ name: free-memory, multiplier: 0.5 }, { name: clock, multiplier: -2 }] }", 0)]
    [TestCase("{ name: ranked, filters: [{ name: minimum-clock, clock: 2 GHz }] }", 4)]
    [TestCase("{ name: ranked, filters: [{ name: less-than, memory: 9 GiB }], weighers: [free-memory] }", 0)]
    [TestCase("ranked", 0)]
    public void Placement_WithItsArguments_Decides(string placement, int host) =>
        Assert.That(Lab.Run(Lab.Text(FourHosts, placement, rest: OneVm)).Result.Simulation.VirtualMachines[0].Host!.Id.Value, Is.EqualTo(host));

    [TestCase("nth-fit", "s.yaml:5:16: datacenters[0].placement: 'nth-fit' needs 'skip'; write for instance {name: nth-fit, skip: …}")]
    [TestCase("{ name: nth-fit, skip: x }", "s.yaml:5:39: datacenters[0].placement.skip: 'x' is not a whole number; write for instance 1")]
    [TestCase("{ name: nth-fit, skip: -1 }", "s.yaml:5:24: datacenters[0].placement: How many to skip must be 0 or more.")]
    [TestCase("{ name: nth-fit, skip: 1, backward: true }", "s.yaml:5:42: datacenters[0].placement.backward: unknown argument 'backward'; did you mean 'backwards'? Arguments here: skip, backwards, note, otherwise")]
    [TestCase("{ name: first-fit, skip: 1 }", "s.yaml:5:35: datacenters[0].placement.skip: unknown argument 'skip'")]
    [TestCase("{ name: nth-fit, skip: 1, otherwise: bst-fit }", "s.yaml:5:53: datacenters[0].placement.otherwise: there is no placement 'bst-fit'; did you mean 'best-fit'? Names: best-fit, first-fit, nth-fit, ranked, round-robin, two-ways, worst-fit")]
    [TestCase("nth-fitt", "s.yaml:5:16: datacenters[0].placement: there is no placement 'nth-fitt'; did you mean 'nth-fit'? Names: best-fit, first-fit, nth-fit, ranked, round-robin, two-ways, worst-fit")]
    [TestCase("{ name: ranked, filters: [{ name: less-then, memory: 1 B }] }", "s.yaml:5:50: datacenters[0].placement.filters[0].name: there is no host filter 'less-then'; did you mean 'less-than'? Names: less-than, maximum-vms, minimum-clock")]
    [TestCase("{ name: ranked, filters: [{ name: less-than, memory: 5 }] }", "s.yaml:5:69: datacenters[0].placement.filters[0].memory: \"5\" has no unit; write for instance \"5 GiB\"")]
    [TestCase("{ name: ranked, weighers: [{ name: clock, multiplier: x }] }", "s.yaml:5:70: datacenters[0].placement.weighers[0].multiplier: 'x' is not a number; write for instance 1.5")]
    [TestCase("{ name: ranked, weighers: [clok] }", "s.yaml:5:43: datacenters[0].placement.weighers[0]: there is no host weigher 'clok'; did you mean 'clock'? Names: clock, free-cpu, free-memory, predicted-cost, vm-count")]
    [TestCase("{ name: ranked, weighers: clock }", "s.yaml:5:42: datacenters[0].placement.weighers: a list is expected here, not the text 'clock'; write each item after '- ', or all of them in [ ]")]
    [TestCase("{ skip: 1 }", "s.yaml:5:16: datacenters[0].placement: has no 'name'; write for instance first-fit")]
    [TestCase("5", "s.yaml:5:16: datacenters[0].placement: a name or a mapping with a name is expected here, not the number 5; write for instance first-fit")]
    public void Placement_Wrong_IsReportedWhereItIs(string placement, string problem) =>
        Assert.That(Lab.Problems(Lab.Text(placement: placement)), Is.EqualTo(new[] { problem }));

    [Test]
    public void Validate_TwoGroupsOfJobsOfOneName_IsRefused() =>
        Assert.That(Lab.Problems(Lab.Text(rest: $"{OneVm}\njobs: [{{ name: a, work: 1 MI }}, {{ name: a, work: 1 MI }}]")), Has.One.Contains("jobs[1].name: there are jobs 'a' already; give each group its own name"));

    [Test]
    public void Placement_ClassWithTwoConstructors_IsRefusedWhereItIsChosenAndNowhereElse()
    {
        Assert.That(Lab.Problems(Lab.Text(placement: "two-ways")), Has.One.Contains("'two-ways' is CloudSimNet.Scenarios.Tests.Format.TwoWays, which must have one public constructor"));
        Assert.That(Lab.Problems(Lab.Text()), Is.Empty);
    }

    [Test]
    public void AddFrom_SameAssemblyTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Lab.Catalogue().AddFrom(Assembly.GetExecutingAssembly()));

    [Test]
    public void Names_LibraryAndUser_AreInOrdinalOrder()
    {
        Assert.That(LibraryChoices.Catalogue().Names(typeof(IPlacementPolicy)), Is.EqualTo(new[] { "best-fit", "first-fit", "ranked", "round-robin", "worst-fit" }));
        Assert.That(Lab.Catalogue().Names(typeof(IPlacementPolicy)), Is.EqualTo(new[] { "best-fit", "first-fit", "nth-fit", "ranked", "round-robin", "two-ways", "worst-fit" }));
        Assert.That(Lab.Catalogue().Names(typeof(IHostFilter)), Is.EqualTo(new[] { "less-than", "maximum-vms", "minimum-clock" }));
        Assert.That(Lab.Catalogue().Names(typeof(IHostWeigher)), Is.EqualTo(new[] { "clock", "free-cpu", "free-memory", "predicted-cost", "vm-count" }));
        Assert.That(Lab.Catalogue().Names(typeof(IBrokerPolicy)), Is.EqualTo(new[] { "id-order", "most-free-first" }));
        Assert.That(Lab.Catalogue().Names(typeof(PolicyTests)), Is.Empty);
    }

    [Test]
    public void Text_OfACatalogueWithUserPolicies_NamesThem()
    {
        Assert.That(ScenarioSchema.Text(Lab.Catalogue()), Does.Contain("\"nth-fit\""));
        Assert.That(ScenarioSchema.Text(), Does.Not.Contain("\"nth-fit\""));
    }
}

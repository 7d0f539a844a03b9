// SPDX-License-Identifier: MIT
using CloudSimNet.Placement;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Placement;

/// <summary>The exact sequence of hosts that each policy chooses, ties included.</summary>
public sealed class PlacementSequenceTests
{
    private static readonly VmSpec TwoCpus = Vm(2) with { Reservation = CpuReservation.AllVirtualCpus };

    /// <summary>Hosts of 4, 8, 6 and 8 cores; machines of 2.</summary>
    private static IEnumerable<TestCaseData> Sequences()
    {
        yield return new TestCaseData(new FirstFit(), new[] { 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, -1 });
        yield return new TestCaseData(new BestFit(), new[] { 0, 0, 2, 2, 2, 1, 1, 1, 1, 3, 3, 3, 3, -1 });

        // Free cores: 4 8 6 8, 4 6 6 8, 4 6 6 6, 4 4 6 6, 4 4 4 6, 4 4 4 4, 2 4 4 4, 2 2 4 4, 2 2 2 4, 2 2 2 2, 0 2 2 2, …
        yield return new TestCaseData(new WorstFit(), new[] { 1, 3, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, -1 });
        yield return new TestCaseData(new RoundRobin(), new[] { 0, 1, 2, 3, 0, 1, 2, 3, 1, 2, 3, 1, 3, -1 });
        yield return new TestCaseData(new Ranked([], []), new[] { 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, -1 });
    }

    [TestCaseSource(nameof(Sequences))]
    public void Place_UntilNothingIsLeft_FollowsTheRule(IPlacementPolicy policy, int[] expected)
    {
        var chosen = Place(policy, [4, 8, 6, 8], Enumerable.Repeat(TwoCpus, expected.Length));
        Assert.That(chosen, Is.EqualTo(expected));
    }

    [Test]
    public void RoundRobin_AfterARefusal_GoesOnFromTheLastThatWasPlaced()
    {
        var (four, two) = (TwoCpus with { VirtualCpus = 4 }, TwoCpus);
        var chosen = Place(new RoundRobin(), [2, 4, 2, 4], [two, TwoCpus with { VirtualCpus = 8 }, four, two, four, two]);
        Assert.That(chosen, Is.EqualTo(new[] { 0, -1, 1, 2, 3, -1 }));
    }

    [Test]
    public void WorstFit_MemoryRunsOutFirst_TakesTheMostFreeThatFits()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", new WorstFit());
        datacenter.AddHost(Host(cores: 16) with { Memory = Bytes.GiB(1) });
        datacenter.AddHost(Host(cores: 8) with { Memory = Bytes.GiB(8) });
        datacenter.AddHost(Host(cores: 4) with { Memory = Bytes.GiB(8) });
        var vms = Enumerable.Range(0, 3).Select(_ => datacenter.Request(TwoCpus with { Memory = Bytes.GiB(4) })).ToList();
        simulation.Run();
        Assert.That(vms.Select(static vm => vm.Host!.Id.Value), Is.EqualTo(new[] { 1, 1, 2 }));
    }

    [Test]
    public void BestFit_HostsOfDifferentClocks_ComparesHertz()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", new BestFit());
        datacenter.AddHost(Host(cores: 2, megahertz: 3000));
        datacenter.AddHost(Host(cores: 5, megahertz: 1000));
        var vm = datacenter.Request(TwoCpus with { ClockLimit = Frequency.MHz(500) });
        simulation.Run();
        Assert.That(vm.Host!.Id.Value, Is.EqualTo(1)); // 5 000 MHz are less than 6 000.
    }

    [Test]
    public void Place_AnswerIsNotFeasible_IsTheUsersMistake()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("d", new AlwaysFirst()).AddHost(Host());
        simulation.Request(TwoCpus with { VirtualCpus = 8 });
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException.With.Message.Contains(nameof(AlwaysFirst)));
    }

    private static int[] Place(IPlacementPolicy policy, int[] cores, IEnumerable<VmSpec> requests)
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", policy);
        foreach (var count in cores)
            datacenter.AddHost(Host(count));
        var vms = requests.Select(spec => datacenter.Request(spec)).ToArray();
        simulation.Run();
        return Array.ConvertAll(vms, static vm => vm.Host?.Id.Value ?? -1);
    }

    private sealed class AlwaysFirst : IPlacementPolicy
    {
        public PlacementDecision Place(PlacementRequest request, PlacementView view) => new HostId(0);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Placement;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Placement;

public sealed class RankedTests
{
    private static readonly VmSpec OneCpu = Vm() with { ClockLimit = Frequency.MHz(1000), Reservation = CpuReservation.AllVirtualCpus, Memory = Bytes.GiB(1) };

    [Test]
    public void Ranked_FreeCpu_IsWorstFit() => Assert.That(Chosen(5, [], [new(new FreeCpuWeigher())]), Is.EqualTo(Chosen(5, new WorstFit())));

    [Test]
    public void Ranked_FreeCpuNegative_IsBestFit() => Assert.That(Chosen(5, [], [new(new FreeCpuWeigher(), -1)]), Is.EqualTo(Chosen(5, new BestFit())));

    [Test]
    public void Ranked_MaximumVms_PassesOverFullHosts() => Assert.That(Chosen(7, [new MaximumVms(2)], []), Is.EqualTo(new[] { 0, 0, 1, 1, 2, 2, -1 }));

    [Test]
    public void Ranked_MinimumClock_PassesOverSlowHosts() => Assert.That(Chosen(3, [new MinimumClock(Frequency.MHz(2000))], []), Is.EqualTo(new[] { 1, 1, 1 }));

    [Test]
    public void Ranked_FewestMachines_GoesRound() => Assert.That(Chosen(6, [], [new(new VmCountWeigher(), -1)]), Is.EqualTo(new[] { 0, 1, 2, 0, 1, 2 }));

    [Test]
    public void Ranked_FreeMemory_TakesTheLargest() => Assert.That(Chosen(4, [], [new(new FreeMemoryWeigher())]), Is.EqualTo(new[] { 2, 2, 2, 2 })); // 16 of 4, 8 and 16 GiB, down to 13.

    [Test]
    public void Ranked_TwoWeighers_AddsNormalisedWeights()
    {
        // Clocks 1, 2, 1 GHz give 0, 1, 0. Memory of 4, 8 and 16 GiB gives 0, 1/3, 1. With 2 x memory: 0, 1.667, 2; with 1 x memory: 0, 1.333, 1.
        Assert.Multiple(() =>
        {
            Assert.That(Chosen(1, [], [new(new ClockWeigher()), new(new FreeMemoryWeigher(), 2)]), Is.EqualTo(new[] { 2 }));
            Assert.That(Chosen(1, [], [new(new ClockWeigher()), new(new FreeMemoryWeigher())]), Is.EqualTo(new[] { 1 }));
        });
    }

    [Test]
    public void Ranked_AllEqual_LowestId() => Assert.That(Chosen(1, [], [new(new VmCountWeigher())]), Is.EqualTo(new[] { 0 }));

    private static int[] Chosen(int count, IReadOnlyList<IHostFilter> filters, IReadOnlyList<WeightedWeigher> weighers) => Chosen(count, new Ranked(filters, weighers));

    private static int[] Chosen(int count, IPlacementPolicy policy)
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", policy);
        datacenter.AddHost(Host(cores: 4) with { Memory = Bytes.GiB(4) });
        datacenter.AddHost(Host(cores: 3, megahertz: 2000) with { Memory = Bytes.GiB(8) });
        datacenter.AddHost(Host(cores: 5) with { Memory = Bytes.GiB(16) });
        var vms = Enumerable.Range(0, count).Select(_ => datacenter.Request(OneCpu)).ToArray();
        simulation.Run();
        return Array.ConvertAll(vms, static vm => vm.Host?.Id.Value ?? -1);
    }
}

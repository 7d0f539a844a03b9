// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Traces;

/// <summary>Demand that follows samples: met, unmet and lost, unmet and carried.</summary>
public sealed class SampledTraceTests
{
    private static readonly SimDuration Interval = For(300);

    [Test]
    public void Follow_EnoughCapacity_DoesExactlyWhatIsAsked()
    {
        var (simulation, vm) = Machine(Vm(2));
        vm.Follow(new UtilisationTrace(Interval, [0.5, 0, 1, 0.25]));
        var result = simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That(vm.CyclesDone / 1e6, Is.EqualTo(2_000 * 300 * (0.5 + 0 + 1 + 0.25)).Within(1e-3));
            Assert.That(vm.CyclesUnmet, Is.Zero);
            Assert.That(result.Time, Is.EqualTo(At(1200))); // The end of the last interval.
            Assert.That(vm.Host!.Load, Is.EqualTo(Frequency.Zero));
        });
    }

    [Test]
    public void Follow_MachineStartsLater_BeginsWithTheFirstSample()
    {
        var datacenter = Datacenter(Host());
        var vm = datacenter.Request(Vm() with { StartDelay = For(7) }, after: For(100)).Follow(new UtilisationTrace(Interval, [1, 0.5]));
        datacenter.Inventory.Simulation.Run(For(107 + 300 + 10));
        Assert.That(vm.CyclesDone / 1e6, Is.EqualTo((1_000 * 300) + (500 * 10)).Within(1e-3));
    }

    [Test]
    public void Follow_ContendedHost_LosesWhatIsNotMet()
    {
        var (vms, simulation) = TwoOnOneCore(UnmetDemand.Lost, [0.8, 0.2, 0.9]);
        var result = simulation.Run();

        // 0.8 + 0.8 of one core: 0.5 each, 0.3 lost; 0.2 each is met; 0.9: 0.4 lost.
        Assert.Multiple(() =>
        {
            Assert.That(vms.Select(static vm => vm.CyclesDone / 1e6), Is.All.EqualTo(1_000 * 300 * (0.5 + 0.2 + 0.5)).Within(1e-3));
            Assert.That(vms.Select(static vm => vm.CyclesUnmet / 1e6), Is.All.EqualTo(1_000 * 300 * (0.3 + 0.4)).Within(1e-3));
            Assert.That(result.Totals.MegacyclesUnmet, Is.EqualTo(2_000 * 300 * 0.7).Within(1e-3));
        });
    }

    [Test]
    public void Follow_ContendedHostAndCarried_CatchesUpLater()
    {
        var (vms, simulation) = TwoOnOneCore(UnmetDemand.Carried, [1, 0.2, 0]);
        var doneAt = new List<double>();
        foreach (var at in new[] { 300, 600, 900 })
            simulation.Schedule(At(at), () => doneAt.Add(vms[0].CyclesDone / 300e9), Engine.Events.Phase.Observe);
        simulation.Run();

        // In intervals x cores: 0.5 of 1 in the first; 0.5 of 0.2 + 0.5 in the second; the last 0.2 in the third.
        Assert.Multiple(() =>
        {
            Assert.That(doneAt, Is.EqualTo(new[] { 0.5, 1.0, 1.2 }).Within(1e-9));
            Assert.That(vms.Select(static vm => vm.CyclesUnmet / 1e6), Is.All.EqualTo(0).Within(1e-3));
        });
    }

    [Test]
    public void Follow_BesideAJobThatEnds_GoesOn()
    {
        var (simulation, vm) = Machine(Vm());
        vm.Follow(new UtilisationTrace(Interval, [0.6, 0.6]));
        var job = vm.Submit(Job(5_000));
        simulation.Run();

        // Demand 0.6 and a job on one core, equal weights: 0.5 each for 10 s, so 0.1 x 10 s are lost; 0.6 for the rest.
        Assert.Multiple(() =>
        {
            Assert.That(job.EndedAt, Is.EqualTo(At(10)));
            Assert.That(vm.CyclesDone / 1e6, Is.EqualTo(5_000 + (600 * 600) - 1_000).Within(1e-3));
            Assert.That(vm.CyclesUnmet / 1e6, Is.EqualTo(1_000).Within(1e-3));
        });
    }

    [Test]
    public void Follow_MachineStops_CountsNoMore()
    {
        var (simulation, vm) = Machine(Vm() with { Lifetime = For(450) });
        vm.Follow(new UtilisationTrace(Interval, [0.5, 0.5, 0.5]));
        simulation.Run(For(900));
        Assert.That((vm.CyclesDone / 1e6, vm.CyclesUnmet), Is.EqualTo((500.0 * 450, 0.0)));
    }

    [Test]
    public void Follow_CpuLimitBelowTheDemand_LosesTheRest()
    {
        var (simulation, vm) = Machine(Vm(2) with { CpuLimit = Frequency.MHz(500) });
        vm.Follow(new UtilisationTrace(Interval, [0.5, 0.1]));
        simulation.Run();
        Assert.That(vm.CyclesDone / 1e6, Is.EqualTo((500 * 300) + (200 * 300)).Within(1e-3));
        Assert.That(vm.CyclesUnmet / 1e6, Is.EqualTo(500 * 300).Within(1e-3));
    }

    [Test]
    public void Follow_TwiceOrTooLate_Throws()
    {
        var (simulation, vm) = Machine(Vm() with { Lifetime = For(5) });
        var trace = new UtilisationTrace(Interval, [0.5]);
        var refused = simulation.Request(Vm() with { Memory = Bytes.TiB(1) });
        vm.Follow(trace);
        simulation.Run();
        Assert.That(() => vm.Follow(trace), Throws.InvalidOperationException);
        Assert.That(() => refused.Follow(trace), Throws.InvalidOperationException);
    }

    [Test]
    public void Trace_SampleOutOfRange_SaysWhich() =>
        Assert.That(() => new UtilisationTrace(Interval, [0.5, 1.5]), Throws.ArgumentException.With.Message.Contains("Sample 1 is 1.5"));

    private static (VirtualMachine[] Vms, Simulation Simulation) TwoOnOneCore(UnmetDemand unmet, double[] samples)
    {
        var datacenter = Datacenter(Host());
        var vms = Array.ConvertAll(new[] { 0, 1 }, _ => datacenter.Request(Vm()).Follow(new UtilisationTrace(Interval, samples) { Unmet = unmet }));
        return (vms, datacenter.Inventory.Simulation);
    }
}

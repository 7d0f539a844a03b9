// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Costs;

/// <summary>What a job's instructions cost the host, and that nothing costs anything where nothing is modelled.</summary>
public sealed class ChargedJobTests
{
    [Test]
    public void Run_OneJobAlone_TakesItsWorkTimesItsCost()
    {
        var (simulation, vm) = Machine(ChargedVm(), ModelledHost());
        var job = vm.Submit(Job(1000));
        simulation.Run(At(1));

        Assert.That(job.Cost!.CyclesPerInstruction, Is.EqualTo(2.5));
        Assert.That((job.WorkDone, job.WorkLeft), Is.EqualTo((Instructions.Mega(400), Instructions.Mega(600))));
        simulation.Run();
        Assert.That(job.EndedAt, Is.EqualTo(At(2.5)));
        Assert.That((job.WorkDone, job.WorkLeft), Is.EqualTo((Instructions.Mega(1000), Instructions.Zero)));
        Assert.That(vm.CyclesDone, Is.EqualTo(2.5e9));
    }

    [Test]
    public void Run_AProcessorOfTheCatalogue_TakesWhatTheCostModelSays()
    {
        var cpu = MicroarchitectureCatalogue.Get("cascade-lake");
        var profile = Calls with { Events = new() { SystemCalls = 300, PageFaults = 20, Interrupts = 7 } };
        var (simulation, vm) = Machine(ChargedVm() with { Profile = profile }, Host() with { Processor = cpu });
        var job = vm.Submit(Job(12_345));
        simulation.Run();

        var cycles = 12_345e6 * CycleModel.Cost(profile, new Native(), cpu).CyclesPerInstruction;
        Assert.That(job.EndedAt.Nanoseconds, Is.EqualTo((long)Math.Ceiling(cycles)), "a cycle takes a nanosecond");
    }

    [Test]
    public void Run_JobsWithProfilesOfTheirOwn_CostWhatTheirsDo()
    {
        var (simulation, vm) = Machine(ChargedVm(2), ModelledHost(2));
        var (own, plain) = (vm.Submit(Job(1000)), vm.Submit(Job(1000) with { Profile = InstructionProfile.Plain }));
        simulation.Run();

        Assert.That(Ends(own, plain), Is.EqualTo((SimTime[])[At(2.5), At(1)]));
        Assert.That(plain.Cost![CycleCause.Work], Is.EqualTo(1));
    }

    [Test]
    public void Run_JobPausedAndResumed_KeepsItsCost()
    {
        var (simulation, vm) = Machine(ChargedVm(), ModelledHost());
        var job = vm.Submit(Job(1000));
        simulation.Schedule(At(1), () => job.Pause());
        simulation.Schedule(At(2), () => job.Resume());
        simulation.Run();

        Assert.That(job.EndedAt, Is.EqualTo(At(3.5)));
    }

    [Test]
    public void Run_EndlessJob_CountsItsInstructions()
    {
        var (simulation, vm) = Machine(ChargedVm(), ModelledHost());
        var job = vm.Submit(EndlessJob());
        simulation.Run(At(5));

        Assert.That((job.WorkDone, job.WorkLeft), Is.EqualTo((Instructions.Mega(2000), Instructions.Endless)));
    }

    [Test]
    public void Run_NoOverhead_IsTheSameWhateverElseIsSaid()
    {
        var fingerprints = new[] { Vm(), Vm() with { Profile = Calls, Guest = GuestSystem.Windows } }.Select(spec =>
        {
            var (simulation, vm) = Machine(spec, spec.Profile == Calls ? ModelledHost() : Host());
            vm.Submit(Job(1234.567));
            vm.Submit(Job(77.7, after: 0.3) with { Profile = spec.Profile == Calls ? Calls : null });
            return simulation.Run().Fingerprint;
        }).ToArray();

        Assert.That(fingerprints[1], Is.EqualTo(fingerprints[0]));
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Engine;
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.Rules;

/// <summary>Cases that state a rule in words.</summary>
public sealed class CloudSimRuleTests
{
    private static readonly HostSpec OneCore = new() { Cores = 1, Clock = Frequency.MHz(1000), Memory = Bytes.GiB(64), CpuSharing = CpuSharing.SpaceShared };

    private static readonly VmSpec OneCpu = new()
    {
        VirtualCpus = 1,
        ClockLimit = Frequency.MHz(1000),
        Reservation = CpuReservation.Of(Frequency.MHz(1000)),
        Memory = Bytes.MiB(512),
        Scheduling = JobScheduling.SpaceShared,
    };

    private static readonly JobSpec TenSeconds = new() { Work = Instructions.Mega(10_000) };

    [Test]
    [StatesRule("alloc_simple_worstfit")]
    public void AllocSimpleWorstfit_HostsOf4And8And6Cores_MostFreeCoresFirst()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", new WorstFit());
        foreach (var cores in new[] { 4, 8, 6 })
            datacenter.AddHost(OneCore with { Cores = cores });
        var two = OneCpu with { VirtualCpus = 2, Reservation = CpuReservation.Of(Frequency.MHz(2000)) };
        var vms = Enumerable.Range(0, 6).Select(_ => datacenter.Request(two)).ToList();

        simulation.Run();

        // Free cores before each: 4 8 6, 4 6 6, 4 4 6, 4 4 4, 2 4 4, 2 2 4; ties go to the lowest id.
        Assert.That(vms.Select(static vm => vm.Host!.Id.Value), Is.EqualTo(new[] { 1, 1, 2, 0, 1, 2 }));
    }

    [Test]
    [StatesRule("vm_creation_retry_after_capacity_frees")]
    [StatesRule("vm_creation_retry_after_vm0_idle_destroyed")]
    public void VmCreationRetry_FirstMachineReleasedWhenIdle_SecondIsPlacedAtThatInstant()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("d", new WorstFit()).AddHost(OneCore);
        var patient = OneCpu with { WaitAtMost = SimDuration.Forever, ReleaseWhenIdle = SimDuration.FromSeconds(1) };
        var vms = new[] { simulation.Request(patient), simulation.Request(patient) };
        var jobs = new[] { vms[0].Submit(TenSeconds), vms[1].Submit(TenSeconds) };

        simulation.Run();

        // 10 s of work, 1 s idle, then 10 s of work: no polling, so the second begins at 11 s sharp.
        Assert.Multiple(() =>
        {
            Assert.That(vms[0].EndedAt, Is.EqualTo(SimTime.FromSeconds(11)));
            Assert.That(vms[1].PlacedAt, Is.EqualTo(SimTime.FromSeconds(11)));
            Assert.That(jobs[0].EndedAt, Is.EqualTo(SimTime.FromSeconds(10)));
            Assert.That(jobs[1].EndedAt, Is.EqualTo(SimTime.FromSeconds(21)));
        });
    }

    [Test]
    [StatesRule("host_fault_kills_vm")]
    public void HostFault_OneOfTwoHosts_ItsMachineFailsAndTheOtherGoesOn()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", new WorstFit());
        datacenter.AddHosts(2, OneCore with { Cores = 2 });
        var two = OneCpu with { VirtualCpus = 2, Reservation = CpuReservation.Of(Frequency.MHz(2000)) };
        var vms = new[] { simulation.Request(two), simulation.Request(two) };
        var jobs = vms.Select(static vm => vm.Submit(new JobSpec { Work = Instructions.Giga(40), Parallelism = 2 })).ToArray();
        simulation.Schedule(SimTime.FromSeconds(5), datacenter.Hosts[0].Fail);

        simulation.Run();

        Assert.Multiple(() =>
        {
            Assert.That((vms[0].State, vms[0].EndedAt, vms[0].FailureReason), Is.EqualTo((VmState.Failed, SimTime.FromSeconds(5), "Host 0 failed.")));
            Assert.That((jobs[0].State, jobs[0].WorkDone), Is.EqualTo((JobState.Failed, Instructions.Giga(10))));
            Assert.That((jobs[1].State, jobs[1].EndedAt), Is.EqualTo((JobState.Completed, SimTime.FromSeconds(20))));
        });
    }

    [Test]
    [StatesRule("unsatisfiable_vm_default_retry")]
    public void UnsatisfiableVm_CapacityNeverFreed_RunEndsAndReportsIt()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("d", new WorstFit()).AddHost(OneCore);
        var patient = OneCpu with { WaitAtMost = SimDuration.Forever };
        var vms = new[] { simulation.Request(patient), simulation.Request(patient) };
        var jobs = new[] { vms[0].Submit(TenSeconds), vms[1].Submit(TenSeconds) };

        var result = simulation.Run();

        Assert.Multiple(() =>
        {
            Assert.That(result.EndCause, Is.EqualTo(EndCause.NothingPending));
            Assert.That(result.Time, Is.EqualTo(SimTime.FromSeconds(10)));
            Assert.That(vms[1].State, Is.EqualTo(VmState.Waiting));
            Assert.That(jobs[1].State, Is.EqualTo(JobState.Waiting));
            Assert.That(result.Totals.VmsWaiting, Is.EqualTo(1));
        });
    }

    [Test]
    [StatesRule("host_time_shared_full_mips_rejected")]
    public void HostTimeShared_AllMipsPromised_SecondMachineIsRefused()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("d", new WorstFit()).AddHost(OneCore with { CpuSharing = CpuSharing.TimeShared });
        var vms = new[] { simulation.Request(OneCpu), simulation.Request(OneCpu) };
        var jobs = new[] { vms[0].Submit(TenSeconds), vms[1].Submit(TenSeconds) };

        simulation.Run();

        Assert.Multiple(() =>
        {
            Assert.That(vms[0].Host, Is.Not.Null);
            Assert.That(vms[1].State, Is.EqualTo(VmState.Refused));
            Assert.That(jobs[0].EndedAt, Is.EqualTo(SimTime.FromSeconds(10)));
            Assert.That(jobs[1].State, Is.EqualTo(JobState.Failed));
        });
    }

    [Test]
    [StatesRule("vm_lifetime")]
    public void VmLifetime_EndsBeforeItsJob_JobFailsWithWhatWasDone()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("d", new WorstFit()).AddHost(OneCore);
        var vm = simulation.Request(OneCpu with { Lifetime = SimDuration.FromSeconds(5) });
        var job = vm.Submit(TenSeconds);

        simulation.Run();

        Assert.Multiple(() =>
        {
            Assert.That(vm.EndedAt, Is.EqualTo(SimTime.FromSeconds(5)));
            Assert.That(job.State, Is.EqualTo(JobState.Failed));
            Assert.That(job.EndedAt, Is.EqualTo(SimTime.FromSeconds(5)));
            Assert.That(job.WorkDone, Is.EqualTo(Instructions.Mega(5000)));
        });
    }
}

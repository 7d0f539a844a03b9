// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Tenants;

/// <summary>Tenants share datacenters, and nothing else: their machines and jobs are their own, and so are their totals.</summary>
public sealed class TenantTests
{
    [Test]
    public void Submit_TwoTenantsOfTwoDatacenters_JobsGoInTurnToTheirOwnMachines()
    {
        // Placed in turn of their requests: a's are 0, 2 and 4, b's are 1 and 3, and three fit into the first datacenter.
        var simulation = new Simulation();
        simulation.AddDatacenter("first", new FirstFit()).AddHost(Host(3));
        simulation.AddDatacenter("second", new FirstFit()).AddHost(Host(3));
        var (a, b) = (simulation.AddTenant("a"), simulation.AddTenant("b"));
        foreach (var tenant in new[] { a, b, a, b, a })
            tenant.Request(Whole());
        var ofA = Enumerable.Range(0, 7).Select(_ => a.Submit(Job(1000))).ToArray();
        var ofB = Enumerable.Range(0, 3).Select(_ => b.Submit(Job(1000))).ToArray();
        var result = simulation.Run();

        Assert.That(ofA.Select(static job => job.VirtualMachine!.Id.Value), Is.EqualTo(new[] { 0, 2, 4, 0, 2, 4, 0 }));
        Assert.That(ofB.Select(static job => job.VirtualMachine!.Id.Value), Is.EqualTo(new[] { 1, 3, 1 }));
        Assert.That(simulation.VirtualMachines.Select(static vm => vm.Host!.Datacenter.Name), Is.EqualTo(new[] { "first", "first", "first", "second", "second" }));
        Assert.That((a.Totals.VmsPlaced, a.Totals.JobsCompleted, a.Totals.MegacyclesDone, a.Totals.Makespan), Is.EqualTo((3, 7, 7000.0, At(3))));
        Assert.That((b.Totals.VmsPlaced, b.Totals.JobsCompleted, b.Totals.MegacyclesDone, b.Totals.Makespan), Is.EqualTo((2, 3, 3000.0, At(2))));
        Assert.That((result.Totals.VmsPlaced, result.Totals.JobsCompleted, result.Totals.MegacyclesDone, result.Totals.Makespan), Is.EqualTo((5, 10, 10_000.0, At(3))));
    }

    [Test]
    public void Submit_OnlyAnotherTenantHasAMachine_Waits()
    {
        var simulation = Datacenter(Host(4)).Inventory.Simulation;
        var (a, b) = (simulation.AddTenant("a"), simulation.AddTenant("b"));
        simulation.Request(Vm());
        b.Request(Vm());
        var (waiting, nobodys) = (a.Submit(Job(1000)), simulation.Submit(Job(1000)));
        simulation.Run(For(10));
        Assert.That((waiting.State, nobodys.State, nobodys.VirtualMachine!.Id.Value), Is.EqualTo((JobState.Waiting, JobState.Completed, 0)));

        a.Request(Vm());
        simulation.Run();
        Assert.That((waiting.State, waiting.EndedAt, waiting.VirtualMachine!.Id.Value), Is.EqualTo((JobState.Completed, At(11), 2)));
    }

    [Test]
    public void Submit_ToAMachineOfATenant_BelongsToTheTenant()
    {
        var simulation = Datacenter(Host(4)).Inventory.Simulation;
        var tenant = simulation.AddTenant("a");
        var (own, nobodys) = (tenant.Request(Vm()).Submit(Job(1000)), simulation.Request(Vm()).Submit(Job(1000)));
        simulation.Run();
        Assert.That((own.Tenant, nobodys.Tenant), Is.EqualTo((tenant, (Tenant?)null)));
        Assert.That((tenant.Jobs, tenant.VirtualMachines), Is.EqualTo((new[] { own }, new[] { own.VirtualMachine! })));
    }

    [Test]
    public void ReleaseWhenIdle_AnotherTenantsJobWaitsForAMachine_EndsTheMachineAndTheInstant()
    {
        var simulation = Datacenter(Host(4)).Inventory.Simulation;
        var (a, b) = (simulation.AddTenant("a"), simulation.AddTenant("b"));
        var (vm, nobodys) = (a.Request(Vm() with { ReleaseWhenIdle = For(3) }), simulation.Request(Vm() with { ReleaseWhenIdle = For(4) }));
        var waiting = b.Submit(Job(1000));
        simulation.StepsPerInstant = 100;
        simulation.Run();
        Assert.That((vm.State, vm.EndedAt, nobodys.EndedAt, waiting.State), Is.EqualTo((VmState.Ended, At(3), At(4), JobState.Waiting)));
    }

    [Test]
    public void ReleaseWhenIdle_ItsTenantsJobComesAtThatVeryInstant_StillRuns()
    {
        var simulation = Datacenter(Host(4)).Inventory.Simulation;
        var tenant = simulation.AddTenant("a");
        var vm = tenant.Request(Vm() with { ReleaseWhenIdle = For(3) });
        var job = tenant.Submit(Job(1000, after: 3));
        simulation.Run();
        Assert.That((job.State, job.EndedAt, vm.EndedAt), Is.EqualTo((JobState.Completed, At(4), At(7))));
    }

    [Test]
    public void Request_OfOneDatacenterOnly_GoesThereOrNowhere()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("first", new FirstFit()).AddHost(Host(4));
        var second = simulation.AddDatacenter("second", new FirstFit());
        second.AddHost(Host(1));
        var tenant = simulation.AddTenant("a");
        var (fits, refused) = (tenant.Request(Whole(), only: second), tenant.Request(Whole(), only: second));
        simulation.Run();
        Assert.That((fits.Host!.Datacenter, refused.State, tenant.Totals.VmsRefused, tenant.Totals.VmsPlaced), Is.EqualTo((second, VmState.Refused, 1, 1)));
    }

    [TestCase("")]
    [TestCase("a")]
    public void AddTenant_EmptyOrKnownName_IsRefused(string name)
    {
        var simulation = new Simulation();
        simulation.AddTenant("a");
        Assert.That(() => simulation.AddTenant(name), Throws.InstanceOf<ArgumentException>());
        Assert.That(simulation.Tenants.Select(static tenant => (tenant.Id.Value, tenant.Name)), Is.EqualTo(new[] { (0, "a") }));
    }

    [Test]
    public void Run_ATenantThatAsksNothing_ChangesNothing()
    {
        var plain = new TenantMix(seed: 3, tenants: 0).Simulation.Run();
        var idle = new TenantMix(seed: 3, tenants: 0);
        idle.Simulation.AddTenant("nobody");
        Assert.That(idle.Simulation.Run().Fingerprint, Is.EqualTo(plain.Fingerprint));
    }

    [Test]
    public void Run_OneTenantAsksEverything_IsAsIfThereWereNone()
    {
        for (var seed = 0; seed < Count(100); seed++)
        {
            var (without, with) = (new TenantMix(seed, tenants: 0), new TenantMix(seed, tenants: 1, nobodys: false));
            Assert.That(with.Simulation.Run().Fingerprint, Is.EqualTo(without.Simulation.Run().Fingerprint), $"seed {seed}");
        }
    }

    [Test]
    public void Run_TenantsAndNobody_NoJobRunsOnAnothersMachineAndTotalsAddUp()
    {
        for (var seed = 0; seed < Count(500); seed++)
        {
            var simulation = new TenantMix(seed, tenants: 3).Simulation;
            var totals = simulation.Run().Totals;
            foreach (var job in simulation.Jobs.Where(static job => job.VirtualMachine is not null))
                Assert.That(job.VirtualMachine!.Tenant, Is.EqualTo(job.Tenant), $"seed {seed}, job {job.Id}");
            AssertInTurn(simulation, $"seed {seed}");

            var (vms, jobs) = (simulation.VirtualMachines.Where(static vm => vm.Tenant is null).ToArray(), simulation.Jobs.Where(static job => job.Tenant is null).ToArray());
            var parts = simulation.Tenants.Select(static tenant => tenant.Totals).ToArray();
            Assert.That(parts.Sum(static part => part.VmsRequested) + vms.Length, Is.EqualTo(totals.VmsRequested), $"seed {seed}");
            Assert.That(parts.Sum(static part => part.VmsPlaced) + vms.Count(static vm => vm.Host is not null), Is.EqualTo(totals.VmsPlaced), $"seed {seed}");
            Assert.That(parts.Sum(static part => part.VmsRefused) + vms.Count(static vm => vm.State == VmState.Refused), Is.EqualTo(totals.VmsRefused), $"seed {seed}");
            Assert.That(parts.Sum(static part => part.VmsFailed) + vms.Count(static vm => vm.State == VmState.Failed), Is.EqualTo(totals.VmsFailed), $"seed {seed}");
            Assert.That(parts.Sum(static part => part.VmsWaiting) + vms.Count(static vm => vm.State == VmState.Waiting), Is.EqualTo(totals.VmsWaiting), $"seed {seed}");
            Assert.That(parts.Sum(static part => part.MegacyclesDone) + (vms.Sum(static vm => vm.CyclesDone) / 1e6), Is.EqualTo(totals.MegacyclesDone).Within(1e-3), $"seed {seed}");
            foreach (var state in Enum.GetValues<JobState>())
                Assert.That(parts.Sum(part => part.JobsByState[(int)state]) + jobs.Count(job => job.State == state), Is.EqualTo(totals.JobsByState[(int)state]), $"seed {seed}, {state}");
            Assert.That(parts.Select(static part => part.Jobs).Sum() + jobs.Length, Is.EqualTo(totals.Jobs), $"seed {seed}");
            var completed = jobs.Where(static job => job.State == JobState.Completed).Select(static job => job.EndedAt);
            Assert.That(parts.Select(static part => part.Makespan).Concat(completed).Append(SimTime.Zero).Max(), Is.EqualTo(totals.Makespan), $"seed {seed}");
        }
    }

    // While no machine comes or goes, none of an owner's gets its second of these jobs before all have their first.
    private static void AssertInTurn(Simulation simulation, string what)
    {
        foreach (var owner in simulation.Tenants.Cast<Tenant?>().Append(null))
        {
            var (machines, jobs) = (simulation.VirtualMachines.Where(vm => vm.Tenant == owner && vm.EndedAt > At(TenantMix.QuietUntil) && vm.PlacedAt < At(TenantMix.QuietFrom)), new List<int>());
            foreach (var job in simulation.Jobs.Where(job => job.Tenant == owner && job.ArrivedAt == At(TenantMix.QuietFrom)))
                jobs.Add(job.VirtualMachine?.Id.Value ?? -1);
            var expected = machines.Select(static vm => vm.Id.Value).ToArray();
            Assert.That(jobs, Has.Count.EqualTo(TenantMix.QuietJobs), what);
            Assert.That(expected.Length == 0 ? [-1] : expected, Is.SupersetOf(jobs.Distinct()), what);
            for (var i = 0; i < jobs.Count && expected.Length > 0; i++)
                Assert.That(jobs.Skip(i).Take(expected.Length).Distinct().Count(), Is.EqualTo(Math.Min(expected.Length, jobs.Count - i)), $"{what}, {owner}: {string.Join(' ', jobs)}");
        }
    }

    private static VmSpec Whole() => Vm() with { Reservation = CpuReservation.AllVirtualCpus };
}

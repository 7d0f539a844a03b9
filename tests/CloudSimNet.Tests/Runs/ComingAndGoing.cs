// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Runs;

/// <summary>200 machines of two tenants and of nobody that come and go, some with a trace, some refused, stopped while they wait or failed, and 2 000 jobs,
/// some of which come when their machine has long gone.</summary>
internal sealed class ComingAndGoing
{
    private readonly HashSet<int> over = [];

    public ComingAndGoing(Retention retention, int seed = 11)
    {
        Simulation = new Simulation(seed: 5);
        Simulation.Retention = retention;
        var random = new Random(seed);
        var host = ModelledHost(cores: 4) with { Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200)) };
        Simulation.AddDatacenter("first", new FirstFit()).AddHosts(2, host);
        Simulation.AddDatacenter("second", new BestFit()).AddHosts(2, host);
        Simulation.VmEnded.Watch(vm =>
        {
            over.Add(vm.Id.Value);
            Told.Add($"vm {vm.Id} {vm.State} {vm.Spec.VirtualCpus} {vm.Tenant} {vm.Host?.Id} {vm.RequestedAt} {vm.PlacedAt} {vm.RunningAt} {vm.EndedAt} {vm.RefusalReason} {vm.FailureReason} {vm.ActiveJobs} {vm.CyclesDone} {vm.CyclesUnmet} {vm.Cycles.Used.Total} {vm.Stay?.Since}");
        });
        Simulation.JobEnded.Watch(job => Told.Add($"job {job.Id} {job.State} {job.Spec.Work} {job.Tenant} {job.VirtualMachine?.Id} {job.ArrivedAt} {job.StartedAt} {job.EndedAt} {job.IsOver} {job.WorkDone} {job.WorkLeft} {job.Cost?.CyclesPerInstruction}"));
        Tenant?[] owners = [Simulation.AddTenant("a"), Simulation.AddTenant("b"), null];
        for (var i = 0; i < 200; i++)
            Jobs.AddRange(WithJobs(random, owners[i % 3], SomeVm(random), SimDuration.FromNanoseconds(random.NextInt64(900_000_000_000))));
        for (var i = Jobs.Count; i < 2000; i++)
        {
            var (owner, spec) = (owners[i % 3], Job(random.Next(1, 1000), after: random.NextDouble() * 900));
            Jobs.Add(owner is null ? Simulation.Submit(spec) : owner.Submit(spec));
        }
    }

    public Simulation Simulation { get; }

    /// <summary>What watchers of ends could read.</summary>
    public List<string> Told { get; } = [];

    /// <summary>The machines, as whoever asked for them keeps them.</summary>
    public List<VirtualMachine> Vms { get; } = [];

    /// <summary>The jobs, as whoever submitted them keeps them.</summary>
    public List<Job> Jobs { get; } = [];

    private List<Job> WithJobs(Random random, Tenant? owner, VmSpec spec, SimDuration after)
    {
        var vm = owner is null ? Simulation.Request(spec, after) : owner.Request(spec, after);
        Vms.Add(vm);
        if (random.Next(4) == 0)
            vm.Follow(new UtilisationTrace(For(3), [.. Enumerable.Range(0, 10).Select(_ => random.NextDouble())]) { Unmet = (UnmetDemand)random.Next(2) });
        var jobs = Enumerable.Range(0, 8).Select(_ => vm.Submit(Job(random.Next(1, 3000), after: after.Seconds + (random.NextDouble() * 60)))).ToList();
        var (end, id) = (after + SimDuration.FromNanoseconds(random.NextInt64(100_000_000_000)), vm.Id.Value);
        switch (random.Next(5))
        {
            case 0:
                Simulation.Schedule(end, () => _ = over.Contains(id) || vm.Fail("It broke."));
                break;
            case 1:
                Simulation.Schedule(end, () => _ = over.Contains(id) || vm.Stop());
                break;
        }

        return jobs;
    }

    private static VmSpec SomeVm(Random random) => ChargedVm(random.Next(1, 4)) with
    {
        Reservation = CpuReservation.None,
        Memory = Bytes.GiB(random.Next(1, 64)),
        StartDelay = For(random.Next(3)),
        StopDelay = For(random.Next(3)),
        WaitAtMost = random.Next(3) switch { 0 => SimDuration.Zero, 1 => For(random.Next(1, 50)), _ => SimDuration.Forever },
        Lifetime = For(random.Next(20, 80)),
        ReleaseWhenIdle = random.Next(2) == 0 ? SimDuration.Forever : For(random.Next(10)),
    };
}

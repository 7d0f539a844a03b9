// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Properties;

/// <summary>A slow simulator of the same meaning: at every event all rates are worked out from nothing, by filling. It shares no code with the library.</summary>
internal sealed class FluidReference(RandomSystem system)
{
    private readonly double clockHz = system.Host.Clock.Hertz;
    private readonly List<ReferenceJob> jobs = [.. system.Jobs.Select(static (job, id) => new ReferenceJob(id, job.Vm, job.Spec))];
    private readonly bool[] paused = new bool[system.Vms.Count];
    private readonly bool[] stopped = new bool[system.Vms.Count];

    /// <summary>How each job ends, and when.</summary>
    /// <remarks>As in the design, a job is done at the first nanosecond at or after the exact instant; an instant within a picosecond behind a nanosecond counts as lying on it.</remarks>
    public IReadOnlyList<ReferenceJob> Run(bool disturbed = false)
    {
        var disturbances = disturbed ? system.Disturbances.OrderBy(static one => one.AtNs).ToList() : [];
        var now = 0L;
        while (true)
        {
            Arrive(now);
            StartWaiting();
            SetRates();
            var next = Math.Min(disturbances.Count > 0 ? disturbances[0].AtNs : long.MaxValue, jobs.Min(job => job.NextNs(now)));
            if (next == long.MaxValue)
                return jobs;
            foreach (var job in jobs.Where(static job => job.State == JobState.Running))
            {
                var left = job.Left - (job.Rate * ((next - now) / 1e9));
                job.Left = left <= job.Rate * 1e-12 ? 0 : left;
                if (job.Left == 0)
                    job.EndAs(JobState.Completed, next);
            }

            now = next;
            for (; disturbances.Count > 0 && disturbances[0].AtNs == now; disturbances.RemoveAt(0))
                Disturb(disturbances[0], now);
        }
    }

    private void Arrive(long now)
    {
        foreach (var job in jobs.Where(job => job.State == JobState.Announced && job.Arrival <= now).OrderBy(static job => job.Arrival).ThenBy(static job => job.Id))
        {
            if (stopped[job.Vm])
                job.EndAs(JobState.Failed, now);
            else
                job.Wait(jobs);
        }
    }

    /// <summary>Time-shared machines start what has arrived; space-shared ones their queue's head, while enough virtual cores are free.</summary>
    private void StartWaiting()
    {
        for (var vm = 0; vm < system.Vms.Count; vm++)
        {
            var spec = system.Vms[vm];
            var spaceShared = spec.Scheduling == JobScheduling.SpaceShared;
            var free = spec.VirtualCpus - Running(vm).Sum(static job => job.Spec.Parallelism);
            foreach (var job in jobs.Where(job => job.Vm == vm && job.State == JobState.Waiting).OrderBy(static job => job.Place).ToList())
            {
                if (paused[vm] || (spaceShared && job.Spec.Parallelism > free))
                    break;
                job.State = JobState.Running;
                free -= job.Spec.Parallelism;
            }
        }
    }

    private void Disturb(Disturbance disturbance, long now)
    {
        var (vm, job) = (disturbance.Target % system.Vms.Count, jobs[disturbance.Target % jobs.Count]);
        switch (disturbance.What)
        {
            case Disturbance.Kind.PauseJob when job.State is JobState.Waiting or JobState.Running:
                job.State = JobState.Paused;
                break;
            case Disturbance.Kind.ResumeJob when job.State == JobState.Paused:
                job.Wait(jobs);
                break;
            case Disturbance.Kind.CancelJob when job.State < JobState.Completed:
                job.EndAs(JobState.Cancelled, now);
                break;
            case Disturbance.Kind.PauseVm or Disturbance.Kind.ResumeVm when !stopped[vm]:
                paused[vm] = disturbance.What == Disturbance.Kind.PauseVm;
                break;
            case Disturbance.Kind.StopVm:
                stopped[vm] = true;
                jobs.Where(one => one.Vm == vm && one.State is > JobState.Announced and < JobState.Completed).ToList().ForEach(one => one.EndAs(JobState.Failed, now));
                break;
        }
    }

    private void SetRates()
    {
        var claims = system.Vms.Select((spec, vm) => ClaimOf(spec, vm)).ToList();
        var granted = Filling.Fill(claims, system.Host.Cores * clockHz);
        for (var vm = 0; vm < granted.Length; vm++)
        {
            var (spec, running) = (system.Vms[vm], Running(vm));
            var rates = Filling.Fill(running.ConvertAll(job => new Filling.Claim(WeightOf(spec, job), 0, CapOf(spec, job))), granted[vm]);
            for (var i = 0; i < rates.Length; i++)
                running[i].Rate = rates[i];
        }
    }

    private Filling.Claim ClaimOf(VmSpec spec, int vm)
    {
        var running = Running(vm);
        var demand = paused[vm] ? 0 : Math.Min(running.Sum(job => CapOf(spec, job)), Math.Min(spec.VirtualCpus * VirtualClock(spec), spec.CpuLimit.Hertz));
        var threads = running.Sum(job => Math.Min(job.Spec.Parallelism, spec.VirtualCpus));
        var weight = spec.Weight.Shares > 0 ? spec.Weight.Shares : Math.Min(threads, spec.VirtualCpus);
        return new Filling.Claim(weight, Math.Min(demand, Math.Floor(spec.Reservation.Amount.Hertz / system.Host.CpuOvercommit)), demand);
    }

    private List<ReferenceJob> Running(int vm) => jobs.FindAll(job => job.Vm == vm && job.State == JobState.Running);

    private double VirtualClock(VmSpec spec) => Math.Min(clockHz, spec.ClockLimit.Hertz);

    private double CapOf(VmSpec spec, ReferenceJob job) =>
        Math.Min(job.Spec.Parallelism, spec.VirtualCpus) * Math.Min(Math.Round(VirtualClock(spec) * job.Spec.Demand.Part), job.Spec.Demand.Clock.Hertz);

    private static double WeightOf(VmSpec spec, ReferenceJob job) =>
        spec.Scheduling == JobScheduling.SpaceShared ? job.Spec.Parallelism : job.Spec.Weight * job.Spec.Parallelism;
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Properties;

/// <summary>A random host with virtual machines and jobs: batches of equal jobs, arrivals that coincide, every kind of limit and weight.</summary>
internal sealed class RandomSystem
{
    private readonly Random random;

    public RandomSystem(int seed)
    {
        random = new Random(seed);
        Host = new HostSpec { Cores = Any(1, 2, 3, 4, 8), Clock = Frequency.MHz(Any(1000.0, 1234, 2000, 3333.333)), Memory = Bytes.Zero, CpuOvercommit = Any(1.0, 1, 1.5, 4), Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(250)) };
        var machines = random.Next(1, 6);
        for (var i = 0; i < machines; i++)
            Vms.Add(SomeVm());
        var batches = random.Next(1, 9);
        for (var i = 0; i < batches; i++)
        {
            var (vm, job) = (random.Next(machines), SomeJob());
            if (Vms[vm].Scheduling == JobScheduling.SpaceShared)
                job = job with { Parallelism = Math.Min(job.Parallelism, Vms[vm].VirtualCpus) }; // What can't ever start has tests of its own.
            for (var k = Any(1, 1, 2, 5); k > 0; k--)
                Jobs.Add((vm, job));
        }

        // At odd nanoseconds, so that none coincides with an arrival.
        for (var i = random.Next(0, 12); i > 0; i--)
            Disturbances.Add(new Disturbance((random.NextInt64(20_000_000_000) * 2) + 1, (Disturbance.Kind)random.Next(6), random.Next(1000)));
    }

    public HostSpec Host { get; }

    public List<VmSpec> Vms { get; } = [];

    public List<(int Vm, JobSpec Spec)> Jobs { get; } = [];

    public List<Disturbance> Disturbances { get; } = [];

    /// <summary>The same system in the library, with all machines placed.</summary>
    public (Simulation Simulation, VirtualMachine[] Vms, Job[] Jobs) Build(bool disturbed = false)
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", new FirstFit());
        datacenter.AddHost(Host);
        var vms = Vms.Select(spec => datacenter.Request(spec)).ToArray();
        Job[] jobs = [.. Jobs.Select(job => vms[job.Vm].Submit(job.Spec))];
        foreach (var disturbance in disturbed ? Disturbances : [])
            simulation.Schedule(SimTime.FromNanoseconds(disturbance.AtNs), () => disturbance.Apply(vms, jobs));
        return (simulation, vms, jobs);
    }

    /// <summary>Nothing is reserved beyond what the host can promise, so that every machine is placed.</summary>
    private VmSpec SomeVm()
    {
        var cpus = Any(1, 1, 2, 4, 7);
        var free = (long)(Host.Capacity.Hertz * Host.CpuOvercommit) - Vms.Sum(static vm => vm.Reservation.Amount.Hertz);
        var reserved = Math.Min(free, cpus * Host.Clock.Hertz) * Any(0, 0, 1, 3, 4) / 4;
        return new VmSpec
        {
            VirtualCpus = cpus,
            Memory = Bytes.Zero,
            Reservation = CpuReservation.Of(Frequency.Hz(reserved)),
            ClockLimit = Any(Frequency.Unlimited, Frequency.Unlimited, Frequency.MHz(700), Frequency.MHz(5000)),
            CpuLimit = Any(Frequency.Unlimited, Frequency.Unlimited, Frequency.MHz(900), Frequency.MHz(1500)),
            Weight = Any(CpuWeight.RunnableVirtualCpus, CpuWeight.RunnableVirtualCpus, CpuWeight.Of(1), CpuWeight.Of(2.5), CpuWeight.Of(1024)),
            Scheduling = Any(JobScheduling.TimeShared, JobScheduling.TimeShared, JobScheduling.SpaceShared),
        };
    }

    private JobSpec SomeJob() => new()
    {
        Work = Instructions.Mega(Any(1000, 2000, 10_000, random.Next(1, 30_000) + random.NextDouble())),
        Parallelism = Any(1, 1, 1, 2, 3, 8),
        Weight = Any(1, 1, 1, 2, 0.3),
        Demand = Any(CpuDemand.Full, CpuDemand.Full, CpuDemand.Fraction(0.5), CpuDemand.Fraction(0.3), CpuDemand.AtMost(Frequency.MHz(400))),
        SubmissionDelay = SimDuration.FromSeconds(Any(0, 0, 5, 10, random.Next(0, 20) + random.NextDouble())),
    };

    private T Any<T>(params T[] values) => values[random.Next(values.Length)];
}

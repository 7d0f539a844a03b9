// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Properties;

/// <summary>A random system in which work costs something: techniques, profiles, hypervisors that compete dearly, traces beside the jobs, and everything that can happen to a job or a machine.</summary>
internal sealed class ChargedSystem
{
    private static readonly HypervisorSpec[] Hypervisors =
    [
        HypervisorSpec.Unmodelled, HypervisorSpec.Kvm, HypervisorSpec.Xen,
        HypervisorSpec.Kvm with { Name = "gangs", CoScheduling = CoScheduling.Strict },
        new() { Name = "dear", WorldSwitch = Cycles.Mega(1), Quantum = SimDuration.FromMilliseconds(10), ShrinksWithLoad = true, CoScheduling = CoScheduling.Strict },
    ];

    private static readonly InstructionProfile Odd = Calls with { BaseCpi = 1.0 / 3, Events = new() { SystemCalls = 0.7, PageFaults = 3, Timers = 11 } };

    public ChargedSystem(int seed)
    {
        var random = new Random(seed * 31);
        var system = new RandomSystem(seed);
        var datacenter = Simulation.AddDatacenter("d", new FirstFit());
        Host = datacenter.AddHost(system.Host with { Processor = Processor, Hypervisor = Hypervisors[random.Next(Hypervisors.Length)] });
        Vms = [.. system.Vms.Select(spec => datacenter.Request(spec with
        {
            Technique = random.Next(3) == 0 ? NoOverhead.Instance : new Native(),
            Profile = random.Next(2) == 0 ? Calls : Odd,
            StartDelay = For(random.Next(2)),
            StopDelay = For(random.Next(2)),
        }))];
        foreach (var vm in Vms.Where(_ => random.Next(3) == 0))
            vm.Follow(new UtilisationTrace(For(3), [random.NextDouble(), 1, 0, random.NextDouble()]) { Unmet = random.Next(2) == 0 ? UnmetDemand.Lost : UnmetDemand.Carried });
        Jobs = [.. system.Jobs.Select(job => Vms[job.Vm].Submit(job.Spec with { Profile = random.Next(4) == 0 ? Odd : null }))];
        foreach (var disturbance in system.Disturbances)
            Simulation.Schedule(SimTime.FromNanoseconds(disturbance.AtNs), () => disturbance.Apply(Vms, Jobs));
    }

    public Simulation Simulation { get; } = new();

    public Host Host { get; }

    public VirtualMachine[] Vms { get; }

    public Job[] Jobs { get; }
}

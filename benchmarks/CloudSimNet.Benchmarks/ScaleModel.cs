// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;

namespace CloudSimNet.Benchmarks;

/// <summary>The scale model: N hosts of 8 x 1 000 MIPS and 64 GiB, 2N virtual machines of 2 x 1 000 MIPS and 2 GiB, 4N jobs of one core, all at t =
/// 0.</summary>
/// <remarks>Job i goes to machine i mod 2N and has 10 000 + (i x 7919 mod 90 000) MI. Two jobs on two virtual cores: each has one to itself, so job i
/// ends after that many milliseconds; times the cycles of an instruction where costs are charged.</remarks>
public static class ScaleModel
{
    private static readonly Microarchitecture Processor = MicroarchitectureCatalogue.Get("cascade-lake");
    private static readonly VirtualizationTechnique Technique = new HardwareNested();

    private static readonly InstructionProfile Profile = InstructionProfileCatalogue.Get("web-server");

    /// <summary>Builds the model and runs it.</summary>
    /// <param name="hosts">How many hosts.</param>
    /// <param name="placement">Where machines go.</param>
    /// <param name="isCharged">Whether work costs what the cost model says, and competing for cores costs something.</param>
    public static RunResult Run(int hosts, IPlacementPolicy placement, bool isCharged = false)
    {
        var simulation = new Simulation(seed: 1);
        var datacenter = simulation.AddDatacenter("scale", placement);
        var host = new HostSpec { Cores = 8, Clock = Frequency.MHz(1000), Memory = Bytes.GiB(64) };
        datacenter.AddHosts(hosts, isCharged ? host with { Processor = Processor, Hypervisor = HypervisorSpec.Kvm } : host);

        var type = new VmSpec { VirtualCpus = 2, Memory = Bytes.GiB(2), ClockLimit = Frequency.MHz(1000) };
        if (isCharged)
            type = type with { Technique = Technique, Profile = Profile };
        var machines = new VirtualMachine[2 * hosts];
        for (var i = 0; i < machines.Length; i++)
            machines[i] = datacenter.Request(type);
        for (var i = 0; i < 4 * hosts; i++)
            machines[i % machines.Length].Submit(new JobSpec { Work = Instructions.FromCount(WorkOf(i) * 1_000_000) });
        return simulation.Run();
    }

    /// <summary>How many jobs did not end exactly when the closed form says: at the first nanosecond at or after the exact instant, of which a
    /// picosecond is dropped (docs/models/processor-sharing.md).</summary>
    public static int CountWrong(RunResult result, bool isCharged = false)
    {
        var wrong = 0;
        var jobs = result.Simulation.Jobs;
        var cycles = isCharged ? CycleModel.Cost(Profile, Technique, Processor).CyclesPerInstruction : 1;
        for (var i = 0; i < jobs.Count; i++)
            wrong += jobs[i].EndedAt.Nanoseconds == (long)Math.Ceiling((WorkOf(i) * 1_000_000 * cycles) - 1e-3) && jobs[i].State == JobState.Completed ? 0 : 1;
        return wrong;
    }

    private static long WorkOf(int job) => 10_000 + ((long)job * 7919 % 90_000);
}

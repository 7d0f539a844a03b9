// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;

namespace CloudSimNet.Tests;

/// <summary>Small models: a core of 1 000 MHz does 1 000 MI a second, so most times can be worked out in the head.</summary>
internal static class Given
{
    public static HostSpec Host(int cores = 1, double megahertz = 1000) =>
        new() { Cores = cores, Clock = Frequency.MHz(megahertz), Memory = Bytes.GiB(64) };

    /// <summary>A processor on which a system call costs 1 000 cycles and nothing else costs anything.</summary>
    public static Microarchitecture Processor { get; } = Microarchitecture.Unmodelled with
    {
        Name = "thousand-a-call",
        Kernel = Microarchitecture.Unmodelled.Kernel with { SystemCall = 1000 },
    };

    /// <summary>Work of which each thousandth instruction is a system call: natively 1.5 + 1 cycles an instruction on <see cref="Processor"/>.</summary>
    public static InstructionProfile Calls { get; } = new() { Name = "calls", Source = "a definition", BaseCpi = 1.5, Events = new() { SystemCalls = 1000 } };

    /// <summary>A host on which costs can be charged.</summary>
    public static HostSpec ModelledHost(int cores = 1, HypervisorSpec? hypervisor = null) =>
        Host(cores) with { Processor = Processor, Hypervisor = hypervisor ?? HypervisorSpec.Unmodelled };

    /// <summary>A machine whose jobs are charged what they cost natively.</summary>
    public static VmSpec ChargedVm(int virtualCpus = 1) => Vm(virtualCpus) with { Technique = new Native(), Profile = Calls };

    /// <summary>A machine that holds nothing on its host, so that any number of them fits.</summary>
    public static VmSpec Vm(int virtualCpus = 1) =>
        new() { VirtualCpus = virtualCpus, Memory = Bytes.Zero, Reservation = CpuReservation.None };

    public static JobSpec Job(double megaInstructions, int parallelism = 1, double after = 0) =>
        new() { Work = Instructions.Mega(megaInstructions), Parallelism = parallelism, SubmissionDelay = SimDuration.FromSeconds(after) };

    public static JobSpec EndlessJob(int parallelism = 1) => new() { Work = Instructions.Endless, Parallelism = parallelism };

    public static Datacenter Datacenter(params HostSpec[] hosts)
    {
        var datacenter = new Simulation().AddDatacenter("test", new FirstFit());
        foreach (var host in hosts)
            datacenter.AddHost(host);
        return datacenter;
    }

    /// <summary>One machine on one host of its own.</summary>
    public static (Simulation Simulation, VirtualMachine Vm) Machine(VmSpec vm, HostSpec? host = null)
    {
        var datacenter = Datacenter(host ?? Host(vm.VirtualCpus));
        return (datacenter.Inventory.Simulation, datacenter.Request(vm));
    }

    /// <summary>How many cases of a big property are tried: a tenth of the full count, or all of them where environment variable CLOUDSIMNET_LONG is 1.</summary>
    public static int Count(int full) => Environment.GetEnvironmentVariable("CLOUDSIMNET_LONG") == "1" ? full : Math.Max(1, full / 10);

    public static SimTime At(double seconds) => SimTime.FromSeconds(seconds);

    public static SimDuration For(double seconds) => SimDuration.FromSeconds(seconds);

    /// <summary>When each job ended.</summary>
    public static SimTime[] Ends(params Job[] jobs) => Array.ConvertAll(jobs, static job => job.EndedAt);
}

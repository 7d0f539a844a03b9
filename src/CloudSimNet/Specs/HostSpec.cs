// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet;

/// <summary>A type of host.</summary>
public sealed record HostSpec
{
    /// <summary>What people call it, such as <c>HP ML110 G4</c>.</summary>
    public string Model { get; init; } = "";

    /// <summary>How many cores; 1 to 65 536.</summary>
    public required int Cores { get; init; }

    /// <summary>The clock of each core: at a CPI of 1, its instructions a second.</summary>
    public required Frequency Clock { get; init; }

    /// <summary>The memory that virtual machines can have.</summary>
    public required Bytes Memory { get; init; }

    /// <summary>How cores are given to virtual machines.</summary>
    public CpuSharing CpuSharing { get; init; } = CpuSharing.TimeShared;

    /// <summary>How much more CPU than it has the host may promise: admission counts against cores x clock x this. At least 1; 1 on a space-shared
    /// host.</summary>
    public double CpuOvercommit { get; init; } = 1;

    /// <summary>What its cores are, as far as the cost of virtualization is concerned; their clock is <see cref="Clock"/>, whatever their nominal one
    /// is.</summary>
    public Microarchitecture Processor { get; init; } = Microarchitecture.Unmodelled;

    /// <summary>What switches between virtual cores that compete for its cores.</summary>
    public HypervisorSpec Hypervisor { get; init; } = HypervisorSpec.Unmodelled;

    /// <summary>What it draws at which utilisation.</summary>
    public IPowerModel Power { get; init; } = UnmeteredPower.Instance;

    /// <summary>What it draws while it has nothing to do.</summary>
    public PowerSaving PowerSaving { get; init; } = PowerSaving.FollowLoad;

    /// <summary>What it draws while it isn't switched on, and how long switching takes.</summary>
    public PowerStates PowerStates { get; init; } = PowerStates.Instant;

    /// <summary>Cores times clock.</summary>
    public Frequency Capacity => Clock * Cores;

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Cores is >= 1 and <= 65_536, "cores", Cores, "from 1 to 65536");
        check.Require(Clock.Hertz is >= 1 and <= 1_000_000_000_000, "clock", Clock, "from 1 Hz to 1 THz");
        check.Require(Memory.Count is >= 0 and <= 1L << 60, "memory", Memory, "from 0 B to 1024 PiB");
        check.Require(Power is not null, "power", "null", "a power model; UnmeteredPower.Instance where power isn't modelled");
        if (Power is not null)
        {
            check.Require(Power.At(0).Watts >= 0, "power", Power.At(0), "a model that gives 0 W or more at a utilisation of 0");
            check.Require(Power.At(1).Watts >= 0, "power", Power.At(1), "a model that gives 0 W or more at a utilisation of 1");
        }

        check.Require(CpuOvercommit is >= 1 and <= 1_000_000, "cpuOvercommit", CpuOvercommit, "from 1 to 1000000");
        check.Require(CpuSharing == CpuSharing.TimeShared || CpuOvercommit == 1, "cpuOvercommit", CpuOvercommit, "1 on a space-shared host, whose cores can't be promised twice");
        check.Require(Processor is not null, "processor", "null", "a processor; Microarchitecture.Unmodelled where its costs aren't modelled");
        check.Require(Hypervisor is not null, "hypervisor", "null", "a hypervisor; HypervisorSpec.Unmodelled where competing costs nothing");
        Hypervisor?.Check(check);
        check.Require(PowerStates is not null, "powerStates", "null", "power states; PowerStates.Instant where switching takes no time");
        PowerStates?.Check(check);
        return check.Problems;
    }
}

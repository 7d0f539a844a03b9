// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A group of equal hosts in a scenario file.</summary>
[Doc("A number of equal hosts. A preset fills in what isn't stated.")]
public sealed record HostGroupDocument
{
    /// <summary>The name.</summary>
    [Key("name"), Doc("The group's name, by which others refer to its hosts."), NotEmpty, Example("big")]
    public string? Name { get; init; }

    /// <summary>Labels.</summary>
    [Key("labels"), Doc("What each of them is marked with, which placement policies can see."), Example("{tier: web}")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>How many.</summary>
    [Key("count"), Doc("How many hosts."), Between(1, 10_000_000)]
    public int Count { get; init; } = 1;

    /// <summary>A machine that was measured.</summary>
    [Key("preset"), Doc("A known machine, of which all is taken that isn't stated."), Choices("host preset"), Example("hp-ml110-g4")]
    public Choice<HostSpec>? Preset { get; init; }

    /// <summary>What it is called.</summary>
    [Key("model"), Doc("What people call this type of host."), Example("HP ML110 G4")]
    public string? Model { get; init; }

    /// <summary>Cores.</summary>
    [Key("cores"), Doc("Cores of each host."), Between(1, 65_536)]
    public int? Cores { get; init; }

    /// <summary>Clock.</summary>
    [Key("clock"), Doc("Clock of each core; at a CPI of 1, 1 MHz is 1 MIPS."), AtLeast("1 Hz"), AtMost("1 THz"), Example("2.6 GHz")]
    public Frequency? Clock { get; init; }

    /// <summary>Memory.</summary>
    [Key("memory"), Doc("Memory for virtual machines."), AtLeast("0 B"), Example("64 GiB")]
    public Bytes? Memory { get; init; }

    /// <summary>How cores are shared.</summary>
    [Key("cpuSharing"), Doc("time-shared: virtual cores are scheduled over all cores; space-shared: each holds a whole core. Time-shared unless stated.")]
    public CpuSharing? CpuSharing { get; init; }

    /// <summary>Overcommitment.</summary>
    [Key("cpuOvercommit"), Doc("How much more CPU than there is may be promised; 1 unless stated."), Between(1, 1_000_000)]
    public double? CpuOvercommit { get; init; }

    /// <summary>The processor.</summary>
    [Key("processor"), Doc("What the cores are, as far as the cost of virtualization is concerned; without it, only machines whose technique is no-overhead can run."), Choices("processor"), Example("cascade-lake")]
    public Choice<Microarchitecture>? Processor { get; init; }

    /// <summary>The hypervisor.</summary>
    [Key("hypervisor"), Doc("What switches between virtual cores that compete; without it, competing costs nothing."), Example("kvm")]
    public Choice<HypervisorSpec>? Hypervisor { get; init; }

    /// <summary>The power model.</summary>
    [Key("power"), Doc("Power at each utilisation: none, {name: linear, idle: 70 W, full: 200 W}, or {name: table, points: [86 W, …, 117 W]} for utilisations at equal steps from 0 to 1."), Example("{name: linear, idle: 70 W, full: 200 W}")]
    public Choice<IPowerModel>? Power { get; init; }

    /// <summary>Power saving.</summary>
    [Key("powerSaving"), Doc("follow-load: idle power while idle; off-when-empty: off without virtual machines; off-when-idle: off without demand; full-power: always full power. It follows the load unless stated.")]
    public PowerSaving? PowerSaving { get; init; }

    /// <summary>Power states.</summary>
    [Key("powerStates"), Doc("What it draws while it isn't switched on, and how long switching takes; without it, nothing and no time.")]
    public PowerStatesDocument? PowerStates { get; init; }
}

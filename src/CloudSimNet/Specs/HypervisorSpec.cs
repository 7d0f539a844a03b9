// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a host's hypervisor does when virtual cores compete for cores, and what that costs.</summary>
/// <remarks>
/// It costs something only while a host's machines ask for more than its capacity. Then each core switches at the end of each time slice, and virtual
/// cores that wait need their ticks all the same. What
/// running a guest costs by itself is the affair of <see cref="VmSpec.Technique"/>.
/// </remarks>
public sealed record HypervisorSpec
{
    /// <summary>A hypervisor that isn't modelled: competing costs nothing. The explicit default.</summary>
    public static HypervisorSpec Unmodelled { get; } = new() { Name = "unmodelled", WorldSwitch = Cycles.Zero, Quantum = SimDuration.FromMilliseconds(1) };

    /// <summary>KVM, scheduled by Linux's EEVDF, on eight or more cores.</summary>
    /// <remarks>
    /// The slice is Linux's base slice of 0.7 ms x (1 + log2(min(cores, 8))) (kernel/sched/fair.c). The switch is recalled from Dall et al., ISCA
    /// 2016 (table of x86 microbenchmarks, "VM switch"). The tick
    /// is our estimate: two accesses to the interrupt controller, recalled from the same table, 250 times a second.
    /// </remarks>
    public static HypervisorSpec Kvm { get; } = new()
    {
        Name = "kvm",
        WorldSwitch = Cycles.FromCount(4812),
        Quantum = SimDuration.FromMilliseconds(2.8),
        TimerTick = Frequency.Hz(250),
        TimerTickCost = Cycles.FromCount(2 * 2384),
    };

    /// <summary>Xen with its credit scheduler.</summary>
    /// <remarks>The slice of 30 ms is the scheduler's default (xen/common/sched/credit.c). The switch and the tick are from the same table as
    /// <see cref="Kvm"/>'s, recalled.</remarks>
    public static HypervisorSpec Xen { get; } = new()
    {
        Name = "xen",
        WorldSwitch = Cycles.FromCount(10534),
        Quantum = SimDuration.FromMilliseconds(30),
        TimerTick = Frequency.Hz(250),
        TimerTickCost = Cycles.FromCount(2 * 1734),
    };

    /// <summary>ESXi, whose scheduler co-schedules loosely today: that counts as none.</summary>
    /// <remarks>The slice of 50 ms is recalled. No figures of its switch and its tick are known to us: they are taken to be <see cref="Kvm"/>'s.</remarks>
    public static HypervisorSpec Esxi { get; } = Kvm with { Name = "esxi", Quantum = SimDuration.FromMilliseconds(50) };

    /// <summary>Those that files can name.</summary>
    public static IReadOnlyList<HypervisorSpec> Presets { get; } = [Unmodelled, Kvm, Xen, Esxi];

    /// <summary>What machines that ask for it call it, such as <c>kvm</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Switching a core from one virtual core to another, with what is refilled afterwards.</summary>
    public required Cycles WorldSwitch { get; init; }

    /// <summary>How long a virtual core runs while others wait for its core; where it shrinks with the load, how long a core takes to serve all of
    /// its virtual cores once.</summary>
    public required SimDuration Quantum { get; init; }

    /// <summary>Whether the time slice shrinks as more virtual cores compete for a core.</summary>
    public bool ShrinksWithLoad { get; init; }

    /// <summary>The shortest slice, where it shrinks.</summary>
    public SimDuration MinimumQuantum { get; init; } = SimDuration.FromMilliseconds(1);

    /// <summary>How often each virtual core that has work needs its timer.</summary>
    public Frequency TimerTick { get; init; } = Frequency.Zero;

    /// <summary>What a tick costs for a virtual core that doesn't run when it comes.</summary>
    public Cycles TimerTickCost { get; init; } = Cycles.Zero;

    /// <summary>Whether the virtual cores of one machine must run at the same time.</summary>
    public CoScheduling CoScheduling { get; init; }

    /// <summary>How long a virtual core runs before another gets its core.</summary>
    /// <param name="runnablePerCore">Virtual cores that have work, for each core; above 1.</param>
    /// <returns>In seconds.</returns>
    public double SliceSeconds(double runnablePerCore) =>
        ShrinksWithLoad ? Math.Max(MinimumQuantum.Seconds, Quantum.Seconds / runnablePerCore) : Quantum.Seconds;

    /// <summary>Adds what is wrong with it.</summary>
    internal void Check(ModelCheck check)
    {
        check.Require(Name is { Length: > 0 }, "hypervisor.name", $"'{Name}'", "a name");
        check.Require(WorldSwitch.Count is >= 0 and <= 1_000_000_000, "hypervisor.worldSwitch", WorldSwitch, "from 0 to 1e9 cycles");
        check.Require(Quantum > SimDuration.Zero, "hypervisor.quantum", Quantum, "above 0 s");
        check.Require(!ShrinksWithLoad || (MinimumQuantum > SimDuration.Zero && MinimumQuantum <= Quantum), "hypervisor.minimumQuantum", MinimumQuantum, "above 0 s and at most the quantum");
        check.Require(TimerTick.Hertz is >= 0 and <= 1_000_000, "hypervisor.timerTick", TimerTick, "from 0 Hz to 1 MHz");
        check.Require(TimerTickCost.Count is >= 0 and <= 1_000_000_000, "hypervisor.timerTickCost", TimerTickCost, "from 0 to 1e9 cycles");
    }
}

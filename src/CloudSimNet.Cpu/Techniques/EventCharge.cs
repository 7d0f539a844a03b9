// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>Takes what one event costs under a technique; valid during the call alone.</summary>
public readonly ref struct EventCharge
{
    private readonly GuestEvent kind;
    private readonly double rate;
    private readonly CostBreakdown into;

    internal EventCharge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into) => (this.kind, this.rate, Cpu, this.into) = (kind, rate, cpu, into);

    /// <summary>The processor.</summary>
    public Microarchitecture Cpu { get; }

    /// <summary>Cycles of the event on the bare machine.</summary>
    public double NativeCycles => NativeCharges.Of(kind, Cpu);

    /// <summary>Cycles of an exit to the hypervisor on this processor, with a handler of so many cycles.</summary>
    /// <param name="handler">What the hypervisor does, in cycles of software; not negative.</param>
    public double ExitCycles(double handler) => ExitCharges.Of(Cpu, Amount(handler));

    /// <summary>The event costs what it costs natively, beside whatever else is added.</summary>
    public void AddNative() => NativeCharges.Add(kind, rate, Cpu, into);

    /// <summary>The event costs cycles that aren't those of an exit.</summary>
    /// <param name="cause">What they are spent on; not <see cref="CycleCause.Exits"/>.</param>
    /// <param name="cycles">Of one event; finite, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The cycles are negative or not finite, or exits are meant.</exception>
    public void Add(CycleCause cause, double cycles)
    {
        if (cause is CycleCause.Exits or < CycleCause.Work || (int)cause >= CostBreakdown.Causes)
            throw new ArgumentOutOfRangeException(nameof(cause), cause, "A technique adds cycles to any cause but exits, which AddExit adds with their reason.");
        into.Add(cause, rate * Amount(cycles));
    }

    /// <summary>The event makes the guest exit.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="cycles">Of one exit, handler and return included; finite, not negative.</param>
    /// <param name="count">How many exits one event takes; finite, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative or not finite.</exception>
    public void AddExit(ExitReason reason, double cycles, double count = 1) => into.AddExit(reason, rate * Amount(count), rate * count * Amount(cycles));

    private static double Amount(double value) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"What an event costs must be finite and not negative, not {value}.");
}

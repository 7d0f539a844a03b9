// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>The instruction set itself is emulated: the only technique that runs a foreign one.</summary>
/// <remarks>
/// Dynamic translation: measured class by class, see <see cref="EmulationTable"/>; a foreign instruction set takes 1.18 times as long (an aarch64
/// sort on x86, measured). An
/// interpreter takes 30 times as long as system emulation (Bellard, FREENIX 2005, Bochs against QEMU). Translating itself is taken to cost what a
/// binary translator's costs.
/// </remarks>
/// <param name="Mode">How.</param>
/// <param name="Chaining">Whether translated blocks jump to each other without asking the translator.</param>
/// <param name="GuestSet">What the guest was compiled for; null for the host's own.</param>
public sealed record Emulation(EmulationMode Mode = EmulationMode.DynamicSystem, bool Chaining = true, InstructionSet? GuestSet = null) : VirtualizationTechnique
{
    private const double ForeignFactor = 5.42 / 4.59;
    private const double InterpreterFactor = 30;
    private const double DeviceHandler = 1000; // Recalled: a device is a call away within the emulator.

    /// <inheritdoc/>
    public override string Name => Mode switch
    {
        EmulationMode.Interpreter => "interpreter",
        EmulationMode.DynamicUser => "translation-user",
        _ => "translation-system",
    };

    /// <inheritdoc/>
    public override string Title => Mode switch
    {
        EmulationMode.Interpreter => "instruction set interpreted",
        EmulationMode.DynamicUser => "instruction set translated, one application",
        _ => "instruction set translated, a whole machine",
    };

    /// <inheritdoc/>
    public override AddressTranslation Translation => Mode == EmulationMode.DynamicUser ? AddressTranslation.OneTable : AddressTranslation.Software;

    private EmulationTable Table => (Mode, Chaining) switch
    {
        (EmulationMode.DynamicUser, true) => EmulationTable.User,
        (EmulationMode.DynamicUser, false) => EmulationTable.UserUnchained,
        (EmulationMode.DynamicSystem, false) => EmulationTable.SystemUnchained,
        _ => EmulationTable.System,
    };

    private double Interpreted => Mode == EmulationMode.Interpreter ? InterpreterFactor : 1;

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu)
    {
        if (Mode == EmulationMode.DynamicUser && !guest.IsApplication)
            return $"User-mode translation runs applications, and '{guest.Name}' is an operating system; system mode runs it.";
        var set = GuestSet ?? cpu.InstructionSet;
        return set == guest.InstructionSet || (set == InstructionSet.X64 && guest.InstructionSet == InstructionSet.X86)
            ? null
            : $"The guest was compiled for {guest.InstructionSet} and the emulator is for {set}.";
    }

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into)
    {
        NativeCharges.Add(kind, rate, cpu, into);
        var native = NativeCharges.Of(kind, cpu);
        var factor = Foreign(cpu) * Interpreted * kind switch
        {
            GuestEvent.PageFault => Table.PageFault,
            _ => Table.SystemCall,
        };
        if (Mode == EmulationMode.DynamicUser && kind is not (GuestEvent.SystemCall or GuestEvent.PageFault))
            factor = 1; // The host's own kernel does these.
        into.Add(CycleCause.Emulation, rate * ((native * (factor - 1)) + (kind is GuestEvent.KernelDevice or GuestEvent.UserDevice ? DeviceHandler : 0)));
    }

    internal override void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into)
    {
        // What translated code takes less than natively is less work, not less than no emulation.
        var more = profile.BaseCpi * cpu.RelativeCpi * ((Table.Of(profile.Mix) * Foreign(cpu) * Interpreted) - 1);
        into.Add(more < 0 ? CycleCause.Work : CycleCause.Emulation, more);
        if (Mode != EmulationMode.Interpreter)
            into.Add(CycleCause.Translation, profile.ColdInstructions / 1e6 * TranslatorCosts.Translate * cpu.SystemFactor);
    }

    private double Foreign(Microarchitecture cpu) => GuestSet is { } set && !Executes(cpu, set) ? ForeignFactor : 1;
}

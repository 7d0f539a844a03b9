// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>A technique that a user has described.</summary>
public sealed record ModelledTechnique : VirtualizationTechnique
{
    /// <summary>A technique.</summary>
    /// <param name="model">What it costs. Two techniques are equal when their models are.</param>
    public ModelledTechnique(ITechniqueModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentException.ThrowIfNullOrEmpty(model.Name, nameof(model));
        Model = model;
    }

    /// <summary>What it costs.</summary>
    public ITechniqueModel Model { get; }

    /// <inheritdoc/>
    public override string Name => Model.Name;

    /// <inheritdoc/>
    public override string Title => Model.Title;

    /// <inheritdoc/>
    public override AddressTranslation Translation => Model.Translation;

    /// <inheritdoc/>
    public override PageSize HostPages => Model.HostPages;

    private protected override string? Refuse(GuestSystem guest, Microarchitecture cpu) => Model.Refusal(guest, cpu);

    internal override void Charge(GuestEvent kind, double rate, Microarchitecture cpu, CostBreakdown into) => Model.Charge(kind, new EventCharge(kind, rate, cpu, into));

    internal override void ChargeExecution(InstructionProfile profile, Microarchitecture cpu, CostBreakdown into)
    {
        var (cause, cycles) = Model.Execution(profile, cpu);
        if (!(cycles >= 0 && double.IsFinite(cycles)) || cause == CycleCause.Exits)
            throw new ArgumentOutOfRangeException(nameof(profile), cycles, $"Technique '{Name}' says that a plain instruction costs {cycles} cycles more of {cause}; it must be finite, not negative, and not of exits.");
        into.Add(cause, cycles);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;

/// <summary>An emulated instruction set, in a scenario file.</summary>
[Named("translation-system"), Doc("The instruction set is translated, for a whole machine.")]
internal sealed record EmulationModel : TechniqueModel, IPresets
{
    public static IReadOnlyList<(string Name, string What)> Presets { get; } =
    [
        ("translation-user", "The instruction set is translated, for one application."),
        ("interpreter", "The instruction set is interpreted."),
    ];

    [Key("chaining"), Doc("Whether translated blocks jump to each other without asking the translator; true unless stated. Nothing is translated by an interpreter.")]
    public bool? Chaining { get; init; }

    [Key("guestSet"), Doc("What the guest was compiled for; without it, the host's own.")]
    public InstructionSet? GuestSet { get; init; }

    protected internal override IEnumerable<(string Key, string Message)> Problems
    {
        get
        {
            foreach (var problem in base.Problems)
                yield return problem;
            if (Chaining is not null && Base.Mode == EmulationMode.Interpreter)
                yield return ("chaining", $"is about translated blocks, and '{ChosenAs}' translates nothing; leave it out");
        }
    }

    private Emulation Base => (Emulation)TechniqueCatalogue.Get(ChosenAs);

    public override VirtualizationTechnique Make(MakingContext context) => Base with { Chaining = Chaining ?? true, GuestSet = GuestSet };
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;
/// <summary>A technique without options of its own.</summary>
[Named("native"), Doc("On the bare machine.")]
internal sealed record PlainTechnique : TechniqueModel, IPresets
{
    public static IReadOnlyList<(string Name, string What)> Presets { get; } =
    [
        ("no-overhead", "Not modelled: one cycle an instruction."),
        ("binary-translation", "Full virtualization: the kernel is translated, page tables are shadowed."),
        ("hardware-shadow", "Hardware that runs the kernel, with shadow page tables."),
        ("partial", "The address space alone is virtual."),
        ("user-mode-kernel", "A kernel that runs as a process."),
    ];

    public override VirtualizationTechnique Make(MakingContext context) => TechniqueCatalogue.Get(ChosenAs);
}

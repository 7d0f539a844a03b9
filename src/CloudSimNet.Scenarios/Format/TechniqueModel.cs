// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>A technique of virtualization whose guests the host maps with pages of a size.</summary>
[Named("hardware-nested"), Doc("Hardware that walks two tables.")]
internal sealed record TechniqueModel : Model<VirtualizationTechnique>, IPresets
{
    [Key("hostPages"), Doc("The pages that the host maps the guest's memory with, for techniques that have a table of their own.")]
    public PageWord? HostPages { get; init; }

    public static IReadOnlyList<(string Name, string What)> Presets { get; } =
        [.. TechniqueCatalogue.Names.Where(static name => name != "hardware-nested").Select(static name => (name, ""))];

    protected internal override IEnumerable<(string Key, string Message)> Problems =>
        HostPages is { } pages and not PageWord.Small && TechniqueCatalogue.Find(ChosenAs) == TechniqueCatalogue.Find(ChosenAs, (PageSize)pages)
            ? [("hostPages", $"'{ChosenAs}' has no table of its own, so it has no host pages; leave them out")]
            : [];

    public override VirtualizationTechnique Make(MakingContext context) => TechniqueCatalogue.Get(ChosenAs, (PageSize)(HostPages ?? PageWord.Small));
}

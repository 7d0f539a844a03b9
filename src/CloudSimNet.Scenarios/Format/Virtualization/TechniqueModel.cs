// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;

/// <summary>A technique of virtualization, as files choose it. Those without a table of their own say nothing of host pages.</summary>
internal abstract record TechniqueModel : Model<VirtualizationTechnique>
{
    [Key("hostPages"), Doc("The pages that the host maps the guest's memory with, for techniques that have a table of their own.")]
    public PageWord? HostPages { get; init; }

    /// <summary>Whether the host has a table of its own.</summary>
    private protected virtual bool HasTable => false;

    /// <summary>The pages.</summary>
    private protected PageSize Pages => (PageSize)(HostPages ?? PageWord.Small);

    protected internal override IEnumerable<(string Key, string Message)> Problems => HostPages is not (null or PageWord.Small) && !HasTable
        ? [("hostPages", $"'{ChosenAs}' has no table of its own, so it has no host pages; leave them out")]
        : [];
}

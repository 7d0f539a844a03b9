// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;
/// <summary>A ported kernel, in a scenario file.</summary>
[Named("paravirtual"), Doc("A ported kernel, which calls the hypervisor and writes its page tables in batches.")]
internal sealed record ParavirtualModel : TechniqueModel
{
    [Key("batch"), Doc("Writes to page tables in one hypercall."), Between(1, 1_000_000)]
    public int Batch { get; init; } = 16;

    [Key("is64Bit"), Doc("Whether the guest is a 64-bit one, whose system calls go through the hypervisor.")]
    public bool Is64Bit { get; init; } = true;

    public override VirtualizationTechnique Make(MakingContext context) => new Paravirtual(Batch, Is64Bit);
}

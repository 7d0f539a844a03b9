// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;
/// <summary>Hardware that walks two tables, in a scenario file.</summary>
[Named("hardware-nested"), Doc("Hardware that walks two tables.")]
internal sealed record HardwareNestedModel : TechniqueModel
{
    private protected override bool HasTable => true;

    public override VirtualizationTechnique Make(MakingContext context) => new HardwareNested(Pages);
}

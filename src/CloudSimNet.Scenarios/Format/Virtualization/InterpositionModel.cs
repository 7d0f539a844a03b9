// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;
/// <summary>A sandbox that catches system calls, in a scenario file.</summary>
[Named("interposition"), Doc("A sandbox that catches system calls.")]
internal sealed record InterpositionModel : TechniqueModel
{
    [Key("platform"), Doc("How calls are caught.")]
    public InterpositionPlatform Platform { get; init; } = InterpositionPlatform.Systrap;

    public override VirtualizationTechnique Make(MakingContext context) => new SystemCallInterposition(Platform);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;

/// <summary>A hypervisor in a virtual machine, in a scenario file.</summary>
[Named("nested"), Doc("A hypervisor in a virtual machine.")]
internal sealed record NestedModel : TechniqueModel
{
    [Key("inner"), Doc("The technique of the inner hypervisor, which must use hardware assist; hardware-nested unless stated. What is said of host pages here is said of its own."), Choices("technique"), Example("hardware-shadow")]
    public Choice<VirtualizationTechnique>? Inner { get; init; }

    [Key("exposesHardwareAssist"), Doc("Whether the outer hypervisor lets its guest see VT-x or AMD-V.")]
    public bool ExposesHardwareAssist { get; init; } = true;

    private protected override bool HasTable => Inner?.Value is null or HardwareNested or ParavirtualDevices;

    public override VirtualizationTechnique Make(MakingContext context) => new NestedVirtualization(
        (Inner?.Value ?? new HardwareNested()) switch
        {
            HardwareNested nested when HostPages is not null => nested with { Backing = Pages },
            ParavirtualDevices devices when HostPages is not null => devices with { Backing = Pages },
            var other => other,
        },
        ExposesHardwareAssist);
}

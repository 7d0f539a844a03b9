// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;
/// <summary>A container, in a scenario file.</summary>
[Named("container"), Doc("A group of processes of the host's own kernel.")]
internal sealed record ContainerModel : TechniqueModel
{
    [Key("filter"), Doc("What looks at system calls: nothing, a bitmap of calls that are always allowed, or filter programs at each call.")]
    public SystemCallFilter Filter { get; init; } = SystemCallFilter.Bitmap;

    [Key("programs"), Doc("How many filter programs there are, where there are any."), Between(0, 1_000_000)]
    public int Programs { get; init; } = 1;

    [Key("hostSystem"), Doc("The system whose kernel is shared."), NotEmpty, Example("linux")]
    public string HostSystem { get; init; } = "linux";

    [Key("quota"), Doc("The processor time that the control group gives in each period; without it, no limit. Only what switching costs is charged; see the model of the technique.")]
    public QuotaArguments? Quota { get; init; }

    public override VirtualizationTechnique Make(MakingContext context) =>
        new ContainerIsolation(Filter, Programs, HostSystem, Quota is { } quota ? new CpuQuota(quota.Time, quota.Period) : null);
}

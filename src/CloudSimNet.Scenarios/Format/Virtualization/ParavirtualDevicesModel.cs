// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;
/// <summary>Hardware that walks two tables, with paravirtual devices, in a scenario file.</summary>
[Named("hvm-paravirtual"), Doc("Hardware that walks two tables, and paravirtual drivers.")]
internal sealed record ParavirtualDevicesModel : TechniqueModel, IPresets
{
    public static IReadOnlyList<(string Name, string What)> Presets { get; } = [("pvh", "The same, and the hypervisor boots the guest, which has no emulated devices at all.")];

    private protected override bool HasTable => true;

    public override VirtualizationTechnique Make(MakingContext context) => (ParavirtualDevices)TechniqueCatalogue.Get(ChosenAs) with { Backing = Pages };
}

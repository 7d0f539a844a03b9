// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;
/// <summary>Another system's calls, in a scenario file.</summary>
[Named("library"), Doc("An application's calls are translated to those of another system.")]
internal sealed record LibraryModel : TechniqueModel
{
    [Key("provided"), Doc("The system whose interface is provided."), NotEmpty, Example("windows")]
    public string Provided { get; init; } = "windows";

    public override VirtualizationTechnique Make(MakingContext context) => new LibraryLevel(Provided);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Plugin;

/// <summary>A disk that turns as slowly as a tape winds.</summary>
[Named("tape"), Doc("As slow as a tape.")]
public sealed record TapeDrive : DriveModel
{
    [Doc("How long it takes to get anywhere."), AtLeast("1 ms"), Example("30 s")]
    public SimDuration Winding { get; init; } = SimDuration.FromSeconds(30);

    public override Drive Drive(Simulation simulation, string name) => new Hdd(simulation, name, HddSpec.Rpm7200 with { Name = ChosenAs, AverageSeek = Winding });
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Known machines, by the names that scenario files use.</summary>
/// <remarks>Sources: see <see cref="PowerPresets"/>.</remarks>
public static class HostPresets
{
    /// <summary>The names.</summary>
    public static IReadOnlyList<string> Names => ["hp-ml110-g4", "hp-ml110-g5"];

    /// <summary>The machine of that name; null when there is none.</summary>
    public static HostSpec? Find(string name) => name switch
    {
        "hp-ml110-g4" => new HostSpec { Model = "HP ML110 G4", Cores = 2, Clock = Frequency.MHz(1860), Memory = Bytes.GiB(4), Power = PowerPresets.HpMl110G4 },
        "hp-ml110-g5" => new HostSpec { Model = "HP ML110 G5", Cores = 2, Clock = Frequency.MHz(2660), Memory = Bytes.GiB(4), Power = PowerPresets.HpMl110G5 },
        _ => null,
    };
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.PowerModels;

/// <summary>Power curves of machines that were measured, by name.</summary>
/// <remarks>SPECpower_ssj2008 results as used by Beloglazov and Buyya, "Optimal online deterministic algorithms and adaptive heuristics …", CCPE
/// 24(13), 2012, table 1.</remarks>
public static class PowerPresets
{
    /// <summary>HP ProLiant ML110 G4: Xeon 3040, 2 cores of 1.86 GHz, 4 GB.</summary>
    public static PowerCurve HpMl110G4 => Watts(86, 89.4, 92.6, 96, 99.5, 102, 106, 108, 112, 114, 117);

    /// <summary>HP ProLiant ML110 G5: Xeon 3075, 2 cores of 2.66 GHz, 4 GB.</summary>
    public static PowerCurve HpMl110G5 => Watts(93.7, 97, 101, 105, 110, 116, 121, 125, 129, 133, 135);

    private static PowerCurve Watts(params double[] points) => new(Array.ConvertAll(points, Power.FromWatts));
}

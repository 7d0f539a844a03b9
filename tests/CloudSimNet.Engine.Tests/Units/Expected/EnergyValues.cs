// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="Energy"/>.</summary>
internal static class EnergyValues
{
    public static UnitType Unit { get; } = new UnitType<Energy, double>
    {
        From = Energy.FromJoules,
        Amount = value => value.Joules,
        None = Energy.Zero,
        Scaled = [Energy.FromJoules],
        Written = [(0, "0 kWh"), (5.4e6, "1.5 kWh"), (-3.6e6, "-1 kWh")],
        BeyondRange = [double.NaN, double.PositiveInfinity, double.NegativeInfinity],
    };
}

// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Power measured at equal steps of utilisation, and linear between them: two points for the linear model, eleven for a SPECpower table.</summary>
/// <remarks>
/// The eleven-point form follows the load levels 0, 10, …, 100 % of SPECpower_ssj2008. It leaves out clock scaling (the measured machine's own is in
/// the points), temperature and
/// the time a machine needs to change its state.
/// </remarks>
public sealed class PowerCurve : IPowerModel
{
    private readonly double[] watts;
    private readonly double[] integral; // Of power over utilisation, in steps, from 0 to each point.

    /// <summary>A curve through measured points.</summary>
    /// <param name="points">Power at utilisations 0, 1/(n-1), …, 1; at least two, each finite and not negative.</param>
    /// <exception cref="ArgumentException">There are fewer than two points, or one is negative.</exception>
    public PowerCurve(IReadOnlyList<Power> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count < 2)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A power curve has {points.Count} points; it must have at least 2, for idle and full load."), nameof(points));
        watts = new double[points.Count];
        integral = new double[points.Count];
        for (var i = 0; i < watts.Length; i++)
        {
            watts[i] = points[i].Watts;
            if (!(watts[i] >= 0))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Point {i} of a power curve is {points[i]}; it must be 0 W or more."), nameof(points));
            if (i > 0)
                integral[i] = integral[i - 1] + ((watts[i - 1] + watts[i]) / 2);
        }
    }

    /// <summary>A straight line from idle to full load.</summary>
    /// <param name="idle">Power at utilisation 0.</param>
    /// <param name="full">Power at utilisation 1; not below <paramref name="idle"/>.</param>
    /// <exception cref="ArgumentException">A power is negative, or the idle power is above that of full load.</exception>
    public static PowerCurve Linear(Power idle, Power full) => idle.Watts <= full.Watts
        ? new([idle, full])
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The idle power {idle} is above {full}, that of full load; a linear model rises from idle to full load. Swap them, or give a table of points for a machine that draws less under load."), nameof(idle));

    /// <inheritdoc/>
    public Power At(double utilisation)
    {
        var (i, part) = Locate(utilisation);
        return Power.FromWatts(watts[i] + (part * (watts[i + 1] - watts[i])));
    }

    /// <inheritdoc/>
    /// <remarks>Exact: the integral of the curve over utilisation, divided by the span.</remarks>
    public Power MeanBetween(double from, double to)
    {
        var steps = Math.Abs(to - from) * (watts.Length - 1);
        return steps < 1e-6 ? At((from + to) / 2) : Power.FromWatts(Math.Abs(IntegralTo(to) - IntegralTo(from)) / steps);
    }

    private double IntegralTo(double utilisation)
    {
        var (i, part) = Locate(utilisation);
        return integral[i] + (part * (watts[i] + (part * (watts[i + 1] - watts[i]) / 2)));
    }

    private (int Index, double Part) Locate(double utilisation)
    {
        if (!(utilisation is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(utilisation), utilisation, "A utilisation must be from 0 to 1.");
        var steps = utilisation * (watts.Length - 1);
        var index = Math.Min((int)steps, watts.Length - 2);
        return (index, steps - index);
    }
}

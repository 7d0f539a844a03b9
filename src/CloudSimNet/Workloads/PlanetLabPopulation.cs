// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Specs;
using MathNet.Numerics;

namespace CloudSimNet.Workloads;

/// <summary>Synthesizes a population of virtual machines with the statistics of the PlanetLab day 2011-03-03.</summary>
/// <remarks>
/// The day has 1 052 machines of 288 samples each, 300 s apart, in whole percent (CoMon; Beloglazov and Buyya, CCPE 24(13), 2012), with mean 12.3144
/// %, standard deviation 17.0888 % and
/// median 6 %. A sample here is the day's quantile function at a uniform number that is made from a normal one, part of which stays with the machine
/// for the whole day: 75 % of the
/// day's variance lies between machines. Left out: the weak correlation between neighbouring samples of a machine (0.085) and the course of the day
/// (11.2 to 13.3 %).
/// </remarks>
public static class PlanetLabPopulation
{
    /// <summary>The interval between samples.</summary>
    public static SimDuration Interval => SimDuration.FromSeconds(300);

    /// <summary>Samples in a day.</summary>
    public const int SamplesPerDay = 288;

    // The part of the normal number that a machine keeps, chosen so that 75 % of the variance is between machines after the quantile function has bent it.
    private const double KeptVariance = 0.807;

    // The part of the day's samples up to a percentage; the half percent makes the steps between whole percentages a line that rounding turns back into steps.
    private static ReadOnlySpan<double> Probabilities =>
        [0.14985, 0.17912, 0.3449, 0.46612, 0.49372, 0.55301, 0.61999, 0.70947, 0.75774, 0.80292, 0.855, 0.90622, 0.92597, 0.95145, 0.9751, 0.99042, 0.99504, 0.99937, 1];

    private static ReadOnlySpan<double> Percents =>
        [0.5, 1.5, 2.5, 4.5, 5.5, 6.5, 8.5, 12.5, 15.5, 19.5, 27.5, 36.5, 39.5, 50.5, 67.5, 79.5, 88.5, 95.5, 99.49];

    /// <summary>One machine's day.</summary>
    /// <param name="stream">The machine's own random numbers.</param>
    /// <param name="between">What the demand does between two samples.</param>
    /// <param name="unmet">What becomes of demand that can't be met.</param>
    /// <returns>Samples in [0, 1], in whole percent.</returns>
    public static UtilisationTrace Machine(RandomStream stream, Interpolation between = Interpolation.Hold, UnmetDemand unmet = UnmetDemand.Lost)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var kept = stream.NextNormal(0, Math.Sqrt(KeptVariance));
        var own = Math.Sqrt(1 - KeptVariance);
        var samples = new double[SamplesPerDay];
        for (var i = 0; i < samples.Length; i++)
            samples[i] = Quantile(NormalDistribution(kept + stream.NextNormal(0, own))) / 100.0;
        return new UtilisationTrace(Interval, samples) { Between = between, Unmet = unmet };
    }

    private static double NormalDistribution(double x) => (1 + SpecialFunctions.Erf(x / Math.Sqrt(2))) / 2;

    private static double Quantile(double probability)
    {
        var i = 0;
        while (i < Probabilities.Length - 1 && probability > Probabilities[i])
            i++;
        if (i == 0)
            return 0;
        var part = (probability - Probabilities[i - 1]) / (Probabilities[i] - Probabilities[i - 1]);
        return Math.Round(Percents[i - 1] + (part * (Percents[i] - Percents[i - 1])));
    }
}

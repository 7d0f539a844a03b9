// SPDX-License-Identifier: MIT
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Every way to draw from the generator that MathNet's distributions share, and the right way.</summary>
internal static class SharedChanceBait
{
    public static double Made() => new LogNormal(0, 1).Sample();

    public static double Drawn() => LogNormal.Sample(0, 1);

    public static LogNormal Estimated(double[] values) => LogNormal.Estimate(values);

    public static LogNormal Derived() => LogNormal.WithMeanVariance(1, 1);

    public static LogNormal Nameless() => new(0, 1, SystemRandomSource.Default);

    public static double Right(StreamRandom random) => new LogNormal(0, 1, random).Sample() + LogNormal.Sample(random, 0, 1) + LogNormal.CDF(0, 1, 2);
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>A distribution that numbers are drawn by. It is immutable and holds no randomness, so one object serves any number of streams and
/// simulations.</summary>
/// <remarks>
/// <see cref="Distributions"/> has the usual ones, <see cref="EmpiricalDistribution"/> follows observed values, <see cref="DistributionFit"/> fits a
/// family to them. To add your own,
/// give a function that draws: <c>Draws(random) => () => 1 + random.Stream.NextInteger(6)</c>. What it remembers between draws stays in that function.
/// </remarks>
public interface IDistribution
{
    /// <summary>The mean; infinite or not a number where there is none.</summary>
    double Mean { get; }

    /// <summary>A function that gives one number after the other, each made from the next numbers of <paramref name="random"/> and nothing else
    /// random.</summary>
    /// <param name="random">The randomness, as a stream and as the <c>System.Random</c> that libraries ask for.</param>
    Func<double> Draws(StreamRandom random);
}

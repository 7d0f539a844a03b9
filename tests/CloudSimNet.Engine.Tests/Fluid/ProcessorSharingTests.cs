// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Flows that come to one link at random are an M/G/1 queue with processor sharing, whose mean sojourn time is E[S] / (1 - load) whatever the sizes' distribution (Kleinrock, "Queueing Systems" II, 1976, section 4.4).</summary>
public sealed class ProcessorSharingTests
{
    private const int Replications = 30;

    /// <summary>Student's t with 29 degrees of freedom at 1 - alpha / 2 for alpha = 0.001. The seeds are fixed, so that a right simulator doesn't fail by chance now and then.</summary>
    private const double Quantile = 3.659;

    private static readonly Dictionary<string, Func<RandomStream, double>> Sizes = new()
    {
        ["exponential"] = static stream => stream.NextExponential(1),
        ["deterministic"] = static _ => 1,
        ["hyperexponential"] = static stream => stream.NextExponential(stream.NextDouble() < 0.1 ? 5.5 : 0.5), // A squared coefficient of variation of 5.5.
    };

    private static IEnumerable<string> Names => Sizes.Keys;

    [TestCaseSource(nameof(Names))]
    public void SojournTime_PoissonArrivals_IsThatOfProcessorSharing(string sizes)
    {
        const double load = 0.7;
        var means = Enumerable.Range(1, Replications).Select(seed => new ProcessorSharingQueue((ulong)seed, load, Sizes[sizes]).MeanSojourn()).ToArray();
        var mean = means.Average();
        var deviation = Math.Sqrt(means.Sum(one => (one - mean) * (one - mean)) / (Replications - 1));
        var halfWidth = Quantile * deviation / Math.Sqrt(Replications);

        Assert.That(halfWidth, Is.LessThan(0.06 * mean), "First come, first served would be off by a third or more.");
        Assert.That(mean, Is.EqualTo(1 / (1 - load)).Within(halfWidth));
    }
}

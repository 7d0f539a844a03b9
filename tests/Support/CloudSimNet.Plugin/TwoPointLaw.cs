// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Plugin;

/// <summary>One of two amounts.</summary>
[Named("two-point"), Doc("One of two amounts.")]
public sealed record TwoPointLaw<T> : DistributionModel<T>
    where T : struct
{
    [Doc("The one."), Required]
    public T First { get; init; }

    [Doc("The other."), Required]
    public T Second { get; init; }

    [Doc("How often it is the first."), Between(0, 1), Example("0.9")]
    public double Share { get; init; } = 0.5;

    public override IDistribution Make(Func<T, double> size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return new Distribution(size(First), size(Second), Share);
    }

    private sealed class Distribution(double first, double second, double share) : IDistribution
    {
        public double Mean => (first * share) + (second * (1 - share));

        public Func<double> Draws(StreamRandom random)
        {
            ArgumentNullException.ThrowIfNull(random);
            return () => random.NextDouble() < share ? first : second;
        }
    }
}

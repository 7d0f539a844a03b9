// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Triangular between two amounts, most often near a third.</summary>
[Named("triangular"), Doc("Triangular between two amounts, most often near a third.")]
internal sealed record TriangularModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("from"), Doc("The least."), Required]
    public T From { get; init; }

    [Key("mode"), Doc("The most frequent."), Required]
    public T Mode { get; init; }

    [Key("to"), Doc("The most."), Required]
    public T To { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.Triangular(NotNegative(size(From)), size(Mode), size(To));

    private static double NotNegative(double from) => from >= 0 ? from : throw new ArgumentException("from must be at least 0.");
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Uniform between two amounts.</summary>
[Named("uniform"), Doc("Uniform between two amounts.")]
internal sealed record UniformModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("from"), Doc("The least."), Required]
    public T From { get; init; }

    [Key("to"), Doc("The most."), Required]
    public T To { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.Uniform(NotNegative(size(From)), size(To));

    private static double NotNegative(double from) => from >= 0 ? from : throw new ArgumentException("from must be at least 0.");
}

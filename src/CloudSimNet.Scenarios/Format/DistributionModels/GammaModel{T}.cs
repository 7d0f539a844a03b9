// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Gamma, with a shape and a mean.</summary>
[Named("gamma"), Doc("Gamma, with a shape and a mean.")]
internal sealed record GammaModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("shape"), Doc("The shape."), Required, Between(0.001, 1000), Example("2")]
    public double Shape { get; init; } = 1;

    [Key("mean"), Doc("The mean."), Required]
    public T Mean { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.Gamma(Shape, size(Mean) / Shape);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Weibull, with a shape and a scale.</summary>
[Named("weibull"), Doc("Weibull, with a shape and a scale.")]
internal sealed record WeibullModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("shape"), Doc("The shape."), Required, Between(0.001, 1000), Example("2")]
    public double Shape { get; init; } = 1;

    [Key("scale"), Doc("The scale."), Required]
    public T Scale { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.Weibull(Shape, size(Scale));
}

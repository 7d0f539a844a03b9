// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Pareto, with a shape and the least amount.</summary>
[Named("pareto"), Doc("Pareto, with a shape and the least amount.")]
internal sealed record ParetoModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("shape"), Doc("The shape."), Required, Between(0.001, 1000), Example("2")]
    public double Shape { get; init; } = 1;

    [Key("scale"), Doc("The least."), Required]
    public T Scale { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.Pareto(Shape, size(Scale));
}

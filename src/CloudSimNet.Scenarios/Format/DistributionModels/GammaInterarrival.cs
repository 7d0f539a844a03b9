// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Gamma: burstier than exponential below a shape of 1.</summary>
[Named("gamma"), Doc("Gamma: burstier than exponential below a shape of 1.")]
internal sealed record GammaInterarrival : Model<Interarrival>
{
    [Key("shape"), Doc("The shape; 1 is exponential."), Required, Between(0.001, 1000), Example("0.5")]
    public double Shape { get; init; } = 1;

    public override Interarrival Make(MakingContext context) => new(Distributions.Gamma(Shape, 1 / Shape));
}

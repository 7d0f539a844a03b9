// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Log-normal.</summary>
[Named("log-normal"), Doc("Log-normal.")]
internal sealed record LogNormalInterarrival : Model<Interarrival>
{
    [Key("variation"), Doc("The standard deviation over the mean."), Required, Between(0.001, 1000), Example("2")]
    public double Variation { get; init; } = 1;

    public override Interarrival Make(MakingContext context) => new(Distributions.LogNormalWithMean(1, Variation));
}

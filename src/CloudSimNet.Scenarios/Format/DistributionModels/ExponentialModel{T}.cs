// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Exponential, with a mean.</summary>
[Named("exponential"), Doc("Exponential, with a mean.")]
internal sealed record ExponentialModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("mean"), Doc("The mean."), Required]
    public T Mean { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.Exponential(size(Mean));
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Log-normal, with the mean and the standard deviation of the amount itself.</summary>
[Named("log-normal"), Doc("Log-normal, with the mean and the standard deviation of the amount itself.")]
internal sealed record LogNormalModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("mean"), Doc("The mean."), Required]
    public T Mean { get; init; }

    [Key("deviation"), Doc("The standard deviation."), Required]
    public T Deviation { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.LogNormalWithMean(size(Mean), size(Deviation));
}

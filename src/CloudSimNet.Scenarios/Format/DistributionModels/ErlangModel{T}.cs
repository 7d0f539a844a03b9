// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Erlang: a sum of exponential stages.</summary>
[Named("erlang"), Doc("Erlang: a sum of exponential stages.")]
internal sealed record ErlangModel<T> : DistributionModel<T>
    where T : struct
{
    [Key("stages"), Doc("How many stages."), Required, Between(1, 1_000), Example("4")]
    public int Stages { get; init; } = 1;

    [Key("mean"), Doc("The mean of the sum."), Required]
    public T Mean { get; init; }

    public override IDistribution Make(Func<T, double> size) => Distributions.Erlang(Stages, size(Mean) / Stages);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Erlang: more regular the more stages there are.</summary>
[Named("erlang"), Doc("Erlang: more regular the more stages there are.")]
internal sealed record ErlangInterarrival : Model<Interarrival>
{
    [Key("stages"), Doc("How many stages."), Required, Between(1, 1_000), Example("4")]
    public int Stages { get; init; } = 1;

    public override Interarrival Make(MakingContext context) => new(Distributions.Erlang(Stages, 1.0 / Stages));
}

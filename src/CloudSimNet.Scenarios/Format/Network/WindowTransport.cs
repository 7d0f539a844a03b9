// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A transport that has so much under way at the most.</summary>
[Named("window"), Doc("So many bytes under way at the most, and otherwise like fluid.")]
internal sealed record WindowTransport : Model<TransportSpec>
{
    [Key("window"), Doc("The most bytes under way."), Required, AtLeast("1 B"), Example("64 KiB")]
    public Bytes Window { get; init; }

    public override TransportSpec Make(MakingContext context) => TransportSpec.Fluid with { Name = "window", Window = Window };
}

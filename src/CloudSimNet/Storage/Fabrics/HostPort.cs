// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>A port of a host's adapter (HBA, CNA or network card).</summary>
public sealed class HostPort : FabricNode
{
    internal HostPort(Initiator initiator, string name)
        : base(initiator.Fabric, name) => Initiator = initiator;

    /// <summary>The host that it is in.</summary>
    public Initiator Initiator { get; }

    internal override SimDuration Latency => SimDuration.Zero;

    internal override bool Forwards => false;
}

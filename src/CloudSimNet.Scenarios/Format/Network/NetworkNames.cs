// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>What a network can be like, by the names that scenario files use.</summary>
internal static class NetworkNames
{
    /// <summary>Transports.</summary>
    public static IReadOnlyList<string> Transports => ["fluid", "lv08", "window"];

    /// <summary>Encapsulations.</summary>
    public static IReadOnlyList<string> Encapsulations => ["none", "vlan", "mpls", "vxlan", "vxlan-over-ipv6", "gre", "nvgre", "stt", "otv"];

    /// <summary>Encryptions.</summary>
    public static IReadOnlyList<string> Encryptions => ["none", "tls-1.2", "tls-1.3"];

    /// <summary>The encapsulation of that name; none when there is no name.</summary>
    public static Encapsulation EncapsulationOf(string? name) => name switch
    {
        "vlan" => Encapsulation.Vlan,
        "mpls" => Encapsulation.Mpls,
        "vxlan" => Encapsulation.Vxlan,
        "vxlan-over-ipv6" => Encapsulation.VxlanOverIpv6,
        "gre" => Encapsulation.Gre,
        "nvgre" => Encapsulation.Nvgre,
        "stt" => Encapsulation.Stt,
        "otv" => Encapsulation.Otv,
        _ => Encapsulation.None,
    };

    /// <summary>The encryption of that name; none when there is no name.</summary>
    public static EncryptionSpec EncryptionOf(string? name) => name switch
    {
        "tls-1.2" => EncryptionSpec.Tls12,
        "tls-1.3" => EncryptionSpec.Tls13,
        _ => EncryptionSpec.None,
    };
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks;

/// <summary>How bytes are packed into frames: what part of what is on the wire is payload.</summary>
/// <remarks>
/// All packets are taken to be full. What an Ethernet frame takes on the wire beside the IP packet is 38 bytes: preamble 8, header 14, check sequence
/// 4, gap 12. IPv4 and TCP headers without options take 20 + 20. Left out: acknowledgements,
/// retransmissions, options, the last packet that isn't full.
/// </remarks>
public sealed record FrameFormat
{
    /// <summary>What each Ethernet frame adds on the wire, in bytes.</summary>
    public const int EthernetOverhead = 38;

    /// <summary>The headers of IPv4 and TCP, in bytes.</summary>
    public const int TcpIpHeaders = 40;

    /// <summary>Frames aren't modelled: all that is on the wire is payload.</summary>
    public static FrameFormat Unframed { get; } = new() { Mtu = 0 };

    /// <summary>TCP over IPv4 in Ethernet frames with packets of 1 500 bytes.</summary>
    public static FrameFormat Ethernet { get; } = new();

    /// <summary>The largest IP packet that the physical network carries, in bytes; 576 to 65 535, or 0 for frames that aren't modelled.</summary>
    public int Mtu { get; init; } = 1500;

    /// <summary>What is put around each packet.</summary>
    public Encapsulation Encapsulation { get; init; } = Encapsulation.None;

    /// <summary>Whether the physical network's MTU was raised by what the encapsulation adds, so that the inner packet can have all of
    /// <see cref="Mtu"/>.</summary>
    public bool HasRoomForEncapsulation { get; init; }

    /// <summary>The headers in each inner packet, in bytes.</summary>
    public int Headers { get; init; } = TcpIpHeaders;

    /// <summary>Payload bytes over bytes on the wire; 1 where frames aren't modelled.</summary>
    public double Goodput
    {
        get
        {
            if (Mtu == 0)
                return 1;
            return (double)Payload / (Mtu + EthernetOverhead + (IsInside ? 0 : Encapsulation.Overhead));
        }
    }

    /// <summary>The payload of a full packet, in bytes; where frames aren't modelled, that of a plain <see cref="Ethernet"/> frame, so that packets
    /// can be counted.</summary>
    public int Payload => Mtu == 0 ? 1500 - TcpIpHeaders : Mtu - Headers - (IsInside ? Encapsulation.Overhead : 0);

    // Whether the encapsulation takes its bytes from the packet.
    private bool IsInside => Encapsulation.CountsInMtu && !HasRoomForEncapsulation;

    /// <summary>Everything that is wrong with the format.</summary>
    /// <param name="path">What it is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Mtu is 0 or (>= 576 and <= 65_535), "mtu", Mtu, "from 576 to 65535, or 0 for frames that aren't modelled");
        check.Require(Encapsulation.Overhead is >= 0 and <= 400, "encapsulation.overhead", Encapsulation.Overhead, "from 0 to 400");
        check.Require(Headers is >= 0 and <= 120, "headers", Headers, "from 0 to 120");
        return check.Problems;
    }
}

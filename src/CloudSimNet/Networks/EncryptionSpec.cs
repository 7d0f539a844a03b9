// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks;

/// <summary>What encrypting a flow from end to end costs: cycles at each end, round trips before the first byte, bytes in each record.</summary>
/// <remarks>The cycles are counted, and computed by the hosts that are connected to the nodes at the ends, if there are any; <see cref="RateOn"/>
/// says how fast a core can encrypt, for a flow's cap.</remarks>
public sealed record EncryptionSpec
{
    /// <summary>The bytes go in the clear.</summary>
    public static EncryptionSpec None { get; } = new() { Name = "none" };

    /// <summary>TLS 1.3 with AES-128-GCM and an RSA-2048 certificate.</summary>
    /// <remarks>
    /// One round trip beyond TCP's own and 22 bytes in each record of 16 KiB (5 of header, 1 of type, 16 of tag): RFC 8446. About 1 cycle a byte with
    /// AES instructions, and about 2 million cycles for a
    /// handshake at each end: recalled, of the right order, not measured; the client's end costs less.
    /// </remarks>
    public static EncryptionSpec Tls13 { get; } = new()
    {
        Name = "TLS 1.3", CyclesPerByte = 1, HandshakeCycles = Cycles.Mega(2), HandshakeRoundTrips = 1, RecordSize = 16_384, RecordOverhead = 22,
    };

    /// <summary>TLS 1.2 with AES-128-GCM and an RSA-2048 certificate: two round trips, 29 bytes in each record (5 of header, 8 of nonce, 16 of tag;
    /// RFC 5246 and RFC 5288), and TLS 1.3's cycles.</summary>
    public static EncryptionSpec Tls12 { get; } = Tls13 with { Name = "TLS 1.2", HandshakeRoundTrips = 2, RecordOverhead = 29 };

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The cycles that each end spends on a byte of payload; finite, not negative.</summary>
    public double CyclesPerByte { get; init; }

    /// <summary>The cycles that each end spends on a handshake; not negative.</summary>
    public Cycles HandshakeCycles { get; init; }

    /// <summary>How many round trips of the path pass before the first byte, beside the path's latency; not negative.</summary>
    public int HandshakeRoundTrips { get; init; }

    /// <summary>What passes in the handshake beside the round trips, as for computing; not negative.</summary>
    public SimDuration HandshakeLatency { get; init; }

    /// <summary>How many bytes of payload a record has; above 0.</summary>
    public int RecordSize { get; init; } = 16_384;

    /// <summary>How many bytes each record adds; not negative.</summary>
    public int RecordOverhead { get; init; }

    /// <summary>Whether anything is encrypted at all.</summary>
    public bool IsOn => this != None;

    /// <summary>Payload bytes over bytes that are sent.</summary>
    public double Goodput => (double)RecordSize / (RecordSize + RecordOverhead);

    /// <summary>How fast one core can encrypt; <see cref="FlowTerms.Uncapped"/> where it costs nothing.</summary>
    /// <param name="clock">The core's clock.</param>
    public DataRate RateOn(Frequency clock) => CyclesPerByte == 0 ? FlowTerms.Uncapped : DataRate.Bps((long)Math.Min(9e18, clock.Hertz / CyclesPerByte * 8));

    /// <summary>What one end spends on so many bytes with one handshake; <see cref="Cycles.Most"/> for that or more.</summary>
    /// <param name="payload">How many.</param>
    public Cycles CyclesFor(Bytes payload) => Cycles.OfTotal(HandshakeCycles.Count + (Int128)Math.Round(payload.Count * CyclesPerByte));

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(CyclesPerByte is >= 0 and <= 1e6, "cyclesPerByte", CyclesPerByte, "from 0 to 1000000");
        check.Require(HandshakeCycles >= Cycles.Zero, "handshakeCycles", HandshakeCycles, "not negative");
        check.Require(HandshakeRoundTrips is >= 0 and <= 100, "handshakeRoundTrips", HandshakeRoundTrips, "from 0 to 100");
        check.Require(HandshakeLatency >= SimDuration.Zero && HandshakeLatency <= SimDuration.FromHours(1), "handshakeLatency", HandshakeLatency, "from 0 ns to 1 h");
        check.Require(RecordSize is >= 1 and <= 1 << 30, "recordSize", RecordSize, "from 1 to 1073741824");
        check.Require(RecordOverhead is >= 0 and <= 1 << 20, "recordOverhead", RecordOverhead, "from 0 to 1048576");
        return check.Problems;
    }
}

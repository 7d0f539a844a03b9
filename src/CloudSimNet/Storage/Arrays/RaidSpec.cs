// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>How an array is built.</summary>
public sealed record RaidSpec
{
    /// <summary>How data and redundancy are spread.</summary>
    public required RaidLevel Level { get; init; }

    /// <summary>How much of a row one member holds; above 0, up to 1 GiB.</summary>
    public Bytes StripeUnit { get; init; } = Bytes.B(65536);

    /// <summary>The most that is rebuilt a second of each member; zero for no limit but what the members give.</summary>
    public DataRate RebuildLimit { get; init; }

    /// <summary>The probability that a bit can't be read, for what a rebuild reads without redundancy; from 0, which leaves it out, to below 1e-3.
    /// See <see cref="Raid.UnreadablePerBit"/>.</summary>
    public double UnreadablePerBit { get; init; }

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (StripeUnit <= Bytes.Zero || StripeUnit > Bytes.GiB(1))
            throw new ArgumentOutOfRangeException(nameof(StripeUnit), StripeUnit, $"A stripe unit must be above 0 and at most 1 GiB, not {StripeUnit}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(RebuildLimit, DataRate.Zero);
        Raid.UnreadableProbability(0, UnreadablePerBit);
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>What can be said of arrays in closed form.</summary>
/// <remarks>
/// Write penalties: 1, 2, 2, 4, 6 operations of members for a small write. The mean times to data loss are those of Patterson, Gibson and Katz, "A
/// case for redundant arrays of inexpensive disks", SIGMOD 1988, and their extension to two
/// parities; they take failures to be independent and exponential, and repairs to be short against the time to failure.
/// </remarks>
public static class Raid
{
    /// <summary>The usual rate of sectors that can't be read, for each bit read.</summary>
    public const double UnreadablePerBit = 1e-15;

    /// <summary>How many operations of members a small write takes.</summary>
    public static int Penalty(RaidLevel level) => level switch
    {
        RaidLevel.Raid0 => 1,
        RaidLevel.Raid1 or RaidLevel.Raid10 => 2,
        RaidLevel.Raid5 => 4,
        RaidLevel.Raid6 => 6,
        _ => throw Unknown(level),
    };

    /// <summary>How many bytes members write for each byte of a write of whole stripes.</summary>
    /// <param name="level">The level.</param>
    /// <param name="members">How many members; enough for the level.</param>
    public static double FullStripePenalty(RaidLevel level, int members) => (double)members / DataMembers(level, members);

    /// <summary>How many members' worth of data an array holds.</summary>
    /// <param name="level">The level.</param>
    /// <param name="members">How many members; enough for the level.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level can't be built of so many members.</exception>
    public static int DataMembers(RaidLevel level, int members)
    {
        var (least, isOk) = level switch
        {
            RaidLevel.Raid0 => (1, true),
            RaidLevel.Raid1 => (2, true),
            RaidLevel.Raid10 => (2, members % 2 == 0),
            RaidLevel.Raid5 => (3, true),
            RaidLevel.Raid6 => (4, true),
            _ => throw Unknown(level),
        };
        if (members < least || !isOk)
            throw new ArgumentOutOfRangeException(nameof(members), members, $"{level} needs {(level == RaidLevel.Raid10 ? "an even number of members, at least 2" : $"at least {least} members")}, not {members}.");
        return level switch
        {
            RaidLevel.Raid0 => members,
            RaidLevel.Raid1 => 1,
            RaidLevel.Raid10 => members / 2,
            RaidLevel.Raid5 => members - 1,
            _ => members - 2,
        };
    }

    /// <summary>The operations a second that an array sustains for its hosts: raw / (reads + writes x penalty).</summary>
    /// <param name="level">The level.</param>
    /// <param name="raw">What all members do together.</param>
    /// <param name="readFraction">The part of the operations that are reads, from 0 to 1.</param>
    public static double ExactRate(RaidLevel level, double raw, double readFraction)
    {
        Check(raw, readFraction);
        return raw / (readFraction + ((1 - readFraction) * Penalty(level)));
    }

    /// <summary>The "functional" rate that many sizing guides use: raw x reads + raw x writes / penalty. An upper bound of <see cref="ExactRate"/>.</summary>
    /// <param name="level">The level.</param>
    /// <param name="raw">What all members do together.</param>
    /// <param name="readFraction">The part of the operations that are reads, from 0 to 1.</param>
    public static double FunctionalRate(RaidLevel level, double raw, double readFraction)
    {
        Check(raw, readFraction);
        return (raw * readFraction) + (raw * (1 - readFraction) / Penalty(level));
    }

    /// <summary>The mean time to data loss, in hours; more than a <c>SimDuration</c> can hold.</summary>
    /// <param name="level">The level.</param>
    /// <param name="members">How many members; for RAID 1, two.</param>
    /// <param name="failureHours">The mean time to failure of a member, in hours.</param>
    /// <param name="repairHours">The mean time to repair one, in hours.</param>
    public static double MeanTimeToDataLossHours(RaidLevel level, int members, double failureHours, double repairHours)
    {
        DataMembers(level, members);
        if (level == RaidLevel.Raid1 && members != 2)
            throw new ArgumentOutOfRangeException(nameof(members), members, $"The formula for RAID 1 is that of a pair, not of {members} members.");
        if (!(failureHours > 0) || !(repairHours > 0))
            throw new ArgumentOutOfRangeException(nameof(failureHours), failureHours, $"The mean times to failure and to repair must be above 0 hours, not {failureHours} and {repairHours}.");
        double n = members;
        return level switch
        {
            RaidLevel.Raid0 => failureHours / n,
            RaidLevel.Raid1 or RaidLevel.Raid10 => failureHours * failureHours / (n * repairHours),
            RaidLevel.Raid5 => failureHours * failureHours / (n * (n - 1) * repairHours),
            _ => failureHours * failureHours * failureHours / (n * (n - 1) * (n - 2) * repairHours * repairHours),
        };
    }

    /// <summary>The probability that at least one bit of so many bytes can't be read: 1 - (1 - p)^bits.</summary>
    /// <param name="bytes">How many bytes; not negative.</param>
    /// <param name="perBit">p, from 0 to below 1e-3.</param>
    public static double UnreadableProbability(double bytes, double perBit = UnreadablePerBit)
    {
        if (!(perBit is >= 0 and < 1e-3))
            throw new ArgumentOutOfRangeException(nameof(perBit), perBit, $"The probability of a bit must be from 0 to below 1e-3, not {perBit}.");
        var exponent = -8 * bytes * perBit * (1 + (perBit / 2) + (perBit * perBit / 3)); // 1 - p would lose the digits of so small a p.
        var power = Math.Exp(exponent);
        if (power == 1)
            return -exponent;
        return power == 0 ? 1 : -(power - 1) * exponent / Math.Log(power); // Kahan's way to keep the digits of exp(x) - 1.
    }

    private static void Check(double raw, double readFraction)
    {
        if (!(raw >= 0))
            throw new ArgumentOutOfRangeException(nameof(raw), raw, $"What the members do together must not be negative, not {raw}.");
        if (!(readFraction is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(readFraction), readFraction, $"The part of the operations that are reads must be from 0 to 1, not {readFraction}.");
    }

    private static ArgumentOutOfRangeException Unknown(RaidLevel level) => new(nameof(level), level, $"There is no level {level}.");
}

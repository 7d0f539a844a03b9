// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>Where the bytes of an array stand: rows of stripe units, one unit of each member, with rotating parity (left-symmetric).</summary>
internal sealed class RaidLayout
{
    public RaidLayout(RaidLevel level, int members, long memberBytes, int unit)
    {
        (Level, Members, Unit) = (level, members, unit);
        DataUnits = Raid.DataMembers(level, members);
        ParityUnits = level switch { RaidLevel.Raid5 => 1, RaidLevel.Raid6 => 2, _ => 0 };
        Copies = level switch { RaidLevel.Raid1 => members, RaidLevel.Raid10 => 2, _ => 1 };
        Rows = memberBytes / unit;
    }

    public RaidLevel Level { get; }

    public int Members { get; }

    public int Unit { get; }

    /// <summary>Units of data in a row.</summary>
    public int DataUnits { get; }

    /// <summary>Units of parity in a row.</summary>
    public int ParityUnits { get; }

    /// <summary>How many members hold each unit of data.</summary>
    public int Copies { get; }

    public long Rows { get; }

    public long RowBytes => (long)Unit * DataUnits;

    /// <summary>The member with a unit of data; of mirrors the first.</summary>
    public int DataMember(long row, int place) => ParityUnits == 0 ? place * Copies : (Parity(row, ParityUnits - 1) + 1 + place) % Members;

    /// <summary>The member with the first or second parity.</summary>
    public int Parity(long row, int which) => (int)((Members - 1 - (row % Members) + which) % Members);

    /// <summary>Whether the data is there when some members can't be read.</summary>
    public bool Survives(ReadOnlySpan<bool> readable)
    {
        if (ParityUnits > 0 || Copies == 1)
            return readable.Count(false) <= ParityUnits;
        for (var mirror = 0; mirror < Members; mirror += Copies)
        {
            if (!readable.Slice(mirror, Copies).Contains(true))
                return false;
        }

        return true;
    }
}

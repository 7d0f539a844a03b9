// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Tests.Failures;

/// <summary>The redundancy of an array, by counting.</summary>
internal sealed class MemberCount(RaidLevel level, int members, int spares = 0)
{
    private readonly HashSet<int> missing = [];
    private readonly HashSet<int> filling = [];

    public bool IsLost { get; private set; }

    public int Missing => missing.Count;

    /// <summary>Accesses of members by a read of each unit of as many rows as there are members.</summary>
    public int ReadsOfAllUnits => level switch
    {
        RaidLevel.Raid10 => members * members / 2,
        RaidLevel.Raid5 => members * (members - 1) + (Missing * (members - 1) * (members - 2)),
        _ => members * (members - 2) + (Missing * (members - 2) * (members - 3)),
    };

    public void Fail(int member)
    {
        if (IsLost)
            return;
        missing.Add(member);
        filling.Remove(member);
        IsLost = level switch
        {
            RaidLevel.Raid1 or RaidLevel.Raid10 => missing.Contains(member ^ 1),
            RaidLevel.Raid5 => missing.Count > 1,
            _ => missing.Count > 2,
        };
        if (IsLost || spares == 0)
            return;
        spares--;
        filling.Add(member);
    }

    public void Repair(int member)
    {
        if (missing.Contains(member))
            filling.Add(member);
    }

    public void Settle()
    {
        missing.ExceptWith(filling);
        filling.Clear();
    }

    /// <summary>It was made anew, of members that all work.</summary>
    public void Recreate()
    {
        missing.Clear();
        filling.Clear();
        IsLost = false;
    }
}

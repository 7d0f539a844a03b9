// SPDX-License-Identifier: MIT
using System.Numerics;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Tests.Storage.Arrays;

public sealed class RaidSurvivalTests
{
    [Test]
    public void Fail_AllSubsetsOfUpToEightMembers_SurvivesExactlyWhatTheLevelAllows([Values] RaidLevel level)
    {
        for (var members = 1; members <= 8; members++)
        {
            if (members < Least(level) || (level == RaidLevel.Raid10 && members % 2 == 1))
                continue;
            for (var failed = 0u; failed < 1u << members; failed++)
                Check(level, members, failed);
        }
    }

    private static int Least(RaidLevel level) => level switch { RaidLevel.Raid0 => 1, RaidLevel.Raid5 => 3, RaidLevel.Raid6 => 4, _ => 2 };

    // Said anew and by counting, not by the array's own rule.
    private static bool Survives(RaidLevel level, int members, uint failed) => level switch
    {
        RaidLevel.Raid0 => failed == 0,
        RaidLevel.Raid1 => failed != (1u << members) - 1,
        RaidLevel.Raid10 => (failed & (failed >> 1) & 0x55) == 0,
        RaidLevel.Raid5 => BitOperations.PopCount(failed) <= 1,
        _ => BitOperations.PopCount(failed) <= 2,
    };

    private static void Check(RaidLevel level, int members, uint failed)
    {
        var given = new GivenArray(level, members);
        var survives = Survives(level, members, failed);
        var what = $"{level} of {members} without {failed:b}";
        given.Ends.Submit(given.Array, IoKind.Write, 0, 4096);
        given.Simulation.Run();
        for (var i = 0; i < members; i++)
        {
            if ((failed >> i & 1) == 1)
                given.Disks[i].Fail();
        }

        var state = failed == 0 ? RaidState.Optimal : survives ? RaidState.Degraded : RaidState.Failed;
        Assert.That(given.Array.State, Is.EqualTo(state), what);
        Assert.That(given.Simulation.StorageLosses.All, Has.Count.EqualTo(survives ? 0 : 1), what);
        given.Ends.All.Clear();
        var rows = members * 4000 * members;
        given.Array.Submit(new BlockRequest(IoKind.Read, 0, rows), given.Ends, 1);
        given.Array.Submit(new BlockRequest(IoKind.Write, 0, rows), given.Ends, 2);
        for (var at = 0; at < rows; at += 4000)
        {
            given.Array.Submit(new BlockRequest(IoKind.Write, at, 4000), given.Ends, 3);
            given.Array.Submit(new BlockRequest(IoKind.Write, at + 3000, 2000), given.Ends, 4);
        }

        given.Simulation.Run();
        Assert.That(given.Ends.All, Has.Count.EqualTo(2 + (2 * members * members)), what);
        Assert.That(given.Ends.All.All(end => end.Status == (survives ? IoStatus.Done : IoStatus.Unavailable)), what);
        Assert.That(given.Array.MaximumRate(GivenStorage.Reads) > 0, Is.EqualTo(survives), what);
    }
}

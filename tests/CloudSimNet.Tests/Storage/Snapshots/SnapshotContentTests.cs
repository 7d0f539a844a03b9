// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Tests.Storage.Snapshots;

/// <summary>Reads, writes, snapshots, merges and reverts at random: a read gets what was last acknowledged, and a revert what was when the snapshot was taken.</summary>
public sealed class SnapshotContentTests
{
    private const int Unit = 512;
    private const long Size = 50 * Unit;

    [Test]
    public void Reads_AtRandom_GetTheLastAcknowledgedWrite([Values] SnapshotMethod method, [Values(4, 1)] int unitsPerBlock, [Values(0, 0.02)] double faults, [Range(1, 10)] int seed)
    {
        var simulation = new Simulation((ulong)seed);
        var below = new ChancyDisk(simulation, "base", Size) { Faults = faults };
        var space = new ChancyDisk(simulation, "space", 8 * Size) { Faults = faults };
        var volume = new SnapshotVolume("v", below, space, new SnapshotSpec { Method = method, BlockSize = Bytes.B(unitsPerBlock * Unit) });
        var shadow = new ShadowData(Unit);
        volume.Trace = shadow;
        var check = new ContentCheck(volume, shadow, Unit, Size);
        var random = simulation.Random("acts");
        var kept = new List<long[]>(); // What each snapshot is to hold.
        var (reverts, merges) = (0, 0);
        for (var round = 0; round < 60; round++)
        {
            for (var i = 0; i < 25; i++)
                simulation.Schedule(SimDuration.FromSeconds(random.NextUniform(0, 0.05)), check.SubmitAny);
            if (kept.Count > 0 && random.NextInteger(3) == 0)
            {
                var which = (int)random.NextInteger(kept.Count);
                if (method == SnapshotMethod.CopyOnWrite || faults == 0)
                {
                    Assert.That(volume.TryDelete(which), Is.True);
                    kept.RemoveAt(which);
                    merges++;
                }
            }

            simulation.Run(); // With a merge under way, should there be one.
            Assert.That((check.InFlight, volume.IsMerging, volume.Depth), Is.EqualTo((0, false, kept.Count)));
            for (var snapshot = 0; snapshot < kept.Count && faults == 0; snapshot++)
            {
                for (var offset = 0L; offset < Size; offset += Unit)
                {
                    var (device, place) = volume.Locate(snapshot, offset);
                    Assert.That(shadow.At(device, place), Is.EqualTo(kept[snapshot][offset / Unit]), $"snapshot {snapshot} at {offset}");
                }
            }

            if (kept.Count < 5 && volume.TryCreate())
                kept.Add(check.Snapshot());
            if (method == SnapshotMethod.RedirectOnWrite && faults == 0 && random.NextInteger(4) == 0)
            {
                var which = (int)random.NextInteger(kept.Count);
                Assert.That(volume.TryRevert(which), Is.True);
                kept.RemoveRange(which + 1, kept.Count - which - 1);
                check.Revert(kept[which]);
                reverts++;
            }
        }

        below.Faults = space.Faults = 0;
        check.ReadAll();
        simulation.Run();
        Assert.That(check.Checked, Is.GreaterThan(300));
        if (faults == 0)
            Assert.That((merges > 5, reverts > 5 || method == SnapshotMethod.CopyOnWrite, check.Failed), Is.EqualTo((true, true, 0)));
        Assert.That(volume.LevelBytes.Count, Is.LessThanOrEqualTo(volume.Depth * (Size + (4 * Unit))));
        Assert.That(volume.LevelBytes.Count / (unitsPerBlock * Unit), Is.EqualTo(Enumerable.Range(0, volume.Depth).Sum(volume.BlocksOf)));
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Results say when what storage does in the background ended.</summary>
public sealed class EndOfRepairTests
{
    private const string Sides = "{ name: n, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, { name: s, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, ";

    // Half of a member is filled at 51 s at 80 Mbps: 1 GB takes 100 s, from 1 s on.
    [TestCase("until: 51 s", null)]
    [TestCase("", 101.0)]
    public void LastRebuildEnd_MemberThatFailed_IsWhenTheSpareWasFull(string until, double? seconds) => Assert.That(
        StorageLab.Read(
            Lab.Run(StorageLab.Text(
                "{ name: a, model: { name: raid, level: raid-1, disks: 2, spares: 1, stripeUnit: 1 MB, rebuildLimit: 80 Mbps, disk: { name: rated, capacity: 1 GB, readIops: 1000 } } }",
                rest: $"failures: [{{ at: 1 s, component: a/1 }}]\n{until}")),
            "devices[0].lastRebuildEnd_s"),
        seconds is null ? Is.Null : Is.EqualTo(seconds).Within(0.01));

    [Test]
    public void LastMergeEnd_SnapshotThatWasDeleted_IsWhenItsBlocksWereMerged()
    {
        var run = Lab.Run(StorageLab.Text(
            Sides + "{ name: v, model: { name: snapshots, of: n, space: s } }", "{ name: l, device: v, reads: 0, block: 64 KiB, at: 2 s, operations: 10, requests: { perSecond: 10, arrivals: regular } }",
            "  snapshots: [{ volume: v, at: 1 s, do: take }, { volume: v, at: 5 s, do: delete }]"));

        Assert.That(StorageLab.Read(run, "devices[2].merges"), Is.EqualTo(1.0));
        Assert.That(StorageLab.Read(run, "devices[2].lastMergeEnd_s"), Is.InRange(5.0, 6.0));
    }

    [Test]
    public void LastRepairEnd_HostThatWasLost_IsWhenItsPartsWereMadeAnew()
    {
        var run = Lab.Run(StorageLab.Text(
            Sides + "{ name: t, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, { name: u, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, { name: o, model: { name: distributed, nodes: [n, s, t, u], size: 100 MB, faults: 1, repairDelay: 10 s } }",
            rest: "failures: [{ at: 1 s, component: o/node-0, do: fail }]"));

        Assert.That(StorageLab.Read(run, "devices[4].healthy"), Is.True);
        Assert.That(StorageLab.Read(run, "devices[4].lastRepairEnd_s"), Is.GreaterThanOrEqualTo(11.0));
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Failures;

/// <summary>What the ledger says of one device.</summary>
internal static class Losses
{
    public static Bytes Of(Simulation simulation, string device) =>
        simulation.StorageLosses.All.Where(loss => loss.Device == device).Aggregate(Bytes.Zero, (sum, loss) => sum + loss.Lost);

    /// <summary>What an array has reported is what had been acknowledged to those that stand on it.</summary>
    public static void Check(SiteRun run, Tap tap)
    {
        var all = tap.Simulation.StorageLosses.All.Where(loss => loss.Device == tap.Array.Name).ToList();
        Assert.That(all, Has.Count.EqualTo(tap.LossAt is null ? 0 : 1), $"{run}: {tap.Array.Name}");
        if (tap.LossAt is { } at)
            Assert.That(all[0], Is.EqualTo(new DataLoss(at, tap.Array.Name, Bytes.B(RequestLog.Piece) * tap.WentWithArray.Count, LossCause.DeviceFailures)), $"{run}");
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Replication;

namespace CloudSimNet.Tests.Failures;

/// <summary>A mirrored pair of disks in each rack and a line between them, in one of the modes: "stall", "continue" or "async".</summary>
internal sealed class ReplicaService : Service
{
    private readonly MemberCount[] counts = [new(RaidLevel.Raid1, 2), new(RaidLevel.Raid1, 2)];
    private readonly Tap[] sides = new Tap[2];
    private readonly ReplicatedDevice device;
    private readonly IoStream stream;
    private SimTime? apart; // Since when the sides can't be brought together, by the plan.
    private SimTime? takenOver;
    private (int Least, int Most) expectedLoss;
    private readonly List<(SimTime From, SimTime To)> shippedLater = [];

    public ReplicaService(SiteRun run, string name)
        : base(run, name)
    {
        for (var rack = 0; rack < 2; rack++)
        {
            var disks = new[] { Disk($"{name}/disk{rack}0"), Disk($"{name}/disk{rack}1") };
            var array = new RaidArray(Simulation, $"{name}/array{rack}", new RaidSpec { Level = RaidLevel.Raid1, RebuildLimit = DataRate.Mbps(80) }, disks);
            sides[rack] = new Tap(array);
            for (var i = 0; i < 2; i++)
                Part($"{name}/disk{rack}{i}", disks[i].Fail, disks[i].Replace);
            run.AddPowered(rack, $"{name}/power{rack}", array.PowerOff, array.PowerOn);
        }

        var line = new SiteLink(Simulation, DataRate.Gbps(1), SimDuration.FromMilliseconds(1));
        Part($"{name}/line", line.Fail, line.Repair);
        device = new ReplicatedDevice(name, sides[0], sides[1], line, new ReplicationSpec
        {
            Mode = name == "async" ? ReplicationMode.Asynchronous : ReplicationMode.Synchronous,
            WhenApart = name == "continue" ? WhenApart.Continue : WhenApart.Stall,
            Interval = SimDuration.FromSeconds(1),
            BlockSize = Bytes.B(RequestLog.Grain),
        });
        Log = new RequestLog(Simulation, (kind, offset, length, listener, tag) => device.Submit(new BlockRequest(kind, offset, length), listener, tag), run.Random);
        stream = device.OpenStream(new IoPattern { BlockSize = Bytes.B(4096) }, new IoStreamTerms { Cap = 1000 });
        stream.Start(double.PositiveInfinity);
    }

    public override (Outcome Reads, Outcome Writes) Expected
    {
        get
        {
            var reads = IsUp(takenOver is null ? 0 : 1) ? Outcome.Served : Outcome.Refused;
            return (reads, Name == "stall" && takenOver is null && IsApart ? Outcome.Waits : reads);
        }
    }

    public override string[] Accounted => [Name, $"{Name}/array0", $"{Name}/array1"];

    private bool IsApart => !Plan.IsUp($"{Name}/line") || !IsUp(1);

    public override void PartFailed(PlannedPart part)
    {
        if (part.Name.StartsWith($"{Name}/disk", StringComparison.Ordinal))
            counts[part.Name[^2] - '0'].Fail(part.Name[^1] - '0');
        if (!IsUp(0))
            MayHaveRefusedWrites(); // The primary had begun with them.
        if (IsApart || !IsUp(0))
            apart ??= Simulation.Now;
    }

    public override void PartRepaired(PlannedPart part)
    {
        if (part.Name.StartsWith($"{Name}/disk", StringComparison.Ordinal))
            counts[part.Name[^2] - '0'].Repair(part.Name[^1] - '0');
        NoteTogether();
    }

    public override void Settle(bool isLong)
    {
        for (var rack = 0; isLong && rack < 2; rack++)
        {
            if (Plan.HasPower(rack))
                counts[rack].Settle();
        }
    }

    public override void AfterRepairs()
    {
        for (var rack = 0; rack < 2; rack++)
        {
            if (!counts[rack].IsLost)
                continue;
            sides[rack].Array.Recreate();
            counts[rack].Recreate();
        }

        NoteTogether();
    }

    /// <summary>The secondary takes over, and what it doesn't have is lost.</summary>
    public void FailOver()
    {
        var now = Simulation.Now;
        takenOver = now;
        var since = Name switch
        {
            "stall" => now,
            "continue" => apart ?? now,
            _ => SimTime.FromNanoseconds((apart ?? now).Nanoseconds / 1_000_000_000 * 1_000_000_000), // The last cycle began then, and is done.
        };
        var acknowledged = Log!.Acknowledged.Where(request => request.EndedAt >= since).ToList();
        expectedLoss = (acknowledged.Count(request => Name == "async" || request.SubmittedAt >= since), acknowledged.Count);
        var lost = device.FailOver();
        var grain = Bytes.B(RequestLog.Grain);
        Assert.That(lost, Is.InRange(grain * expectedLoss.Least, grain * expectedLoss.Most), $"{Run}: {Name}");
        Assert.That(Losses.Of(Simulation, Name), Is.EqualTo(lost), $"{Run}: {Name}");
    }

    public override void CheckRates() => Assert.That(stream.Rate, Is.EqualTo(Expected.Reads == Outcome.Served ? 1000 : 0).Within(1e-6), $"{Run}: {Name}");

    public override void Stop() => stream.Cancel();

    public override void CheckEnd()
    {
        base.CheckEnd();
        if (takenOver is null)
            Assert.That(Losses.Of(Simulation, Name), Is.EqualTo(Bytes.Zero), $"{Run}: {Name}");
        foreach (var side in sides)
            Losses.Check(Run, side);
        foreach (var request in Log!.Acknowledged)
        {
            var isOn = Array.ConvertAll(sides, side => side.Landed.Contains(request.Offset) || side.WentWithArray.Contains(request.Offset));
            if (!isOn[0] && (takenOver is null || request.EndedAt < takenOver))
                Assert.Fail($"{Run}: {Name}: {request} isn't on the primary");
            if (!isOn[1] && (Name == "stall" || request.EndedAt > takenOver || (Name == "continue" && !shippedLater.Exists(span => request.EndedAt >= span.From && request.SubmittedAt <= span.To))))
                Assert.Fail($"{Run}: {Name}: {request} isn't on the secondary");
        }

        if (takenOver is null)
            Assert.That(device.Unreplicated, Is.EqualTo(Bytes.Zero), $"{Run}: {Name}: everything is shipped in the end");
    }

    private void NoteTogether()
    {
        if (IsApart || !IsUp(0) || apart is not { } since)
            return;
        shippedLater.Add((since, Simulation.Now));
        apart = null;
    }

    private bool IsUp(int rack) => Plan.HasPower(rack) && !counts[rack].IsLost;
}

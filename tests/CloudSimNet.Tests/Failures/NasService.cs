// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Tests.Failures;

/// <summary>A file server with one or two heads before a mirrored pair of disks.</summary>
internal sealed class NasService : Service
{
    private readonly int heads;
    private readonly int rack;
    private readonly MemberCount count = new(RaidLevel.Raid1, 2);
    private readonly RaidArray array;
    private readonly Tap tap;
    private readonly IoStream stream;

    public NasService(SiteRun run, string name, int[] headRacks, int rack)
        : base(run, name)
    {
        (heads, this.rack) = (headRacks.Length, rack);
        var disks = new[] { Disk($"{name}/disk0"), Disk($"{name}/disk1") };
        array = new RaidArray(Simulation, $"{name}/array", new RaidSpec { Level = RaidLevel.Raid1, RebuildLimit = DataRate.Mbps(80) }, disks);
        tap = new Tap(array);
        var server = new FileServer(name, new FileServerSpec { Heads = heads, FailoverTime = SimDuration.FromMilliseconds(200), LinkRate = DataRate.Mbps(80) }, tap);
        for (var i = 0; i < heads; i++)
        {
            var index = i;
            Part($"{name}/head{i}", () => server.FailHead(index), () => server.RepairHead(index));
        }

        for (var i = 0; i < 2; i++)
            Part($"{name}/disk{i}", disks[i].Fail, disks[i].Replace);
        run.AddPowered(rack, $"{name}/power", array.PowerOff, array.PowerOn);
        var folder = server.Share("share", StorageProtocol.Nfs);
        folder.MakeFile(FileUser.Superuser, "/file");
        var client = folder.Mount("client");
        var file = client.Open(FileUser.Superuser, "/file", FileRights.Read | FileRights.Write).File!;
        file.Submit(IoKind.Write, 15_000_000 / 4096 * 4096, RequestLog.Piece); // So that all of it can be read.
        Log = new RequestLog(Simulation, (kind, offset, length, listener, tag) => file.Submit(kind, offset, length, listener, tag), run.Random);
        stream = client.OpenStream(new IoPattern { BlockSize = Bytes.B(4096) });
        stream.Start(double.PositiveInfinity);
    }

    public override (Outcome Reads, Outcome Writes) Expected
    {
        get
        {
            var hasHead = Enumerable.Range(0, heads).Any(i => Plan.IsUp($"{Name}/head{i}"));
            var outcome = !hasHead ? Outcome.Waits : count.IsLost || !Plan.HasPower(rack) ? Outcome.Refused : Outcome.Served;
            return (outcome, outcome);
        }
    }

    public override string[] Accounted => [$"{Name}/array"];

    public override void PartFailed(PlannedPart part)
    {
        if (part.Name.StartsWith($"{Name}/disk", StringComparison.Ordinal))
            count.Fail(part.Name[^1] - '0');
    }

    public override void PartRepaired(PlannedPart part)
    {
        if (part.Name.StartsWith($"{Name}/disk", StringComparison.Ordinal))
            count.Repair(part.Name[^1] - '0');
    }

    public override void Settle(bool isLong)
    {
        if (isLong && Plan.HasPower(rack))
            count.Settle();
    }

    public override void AfterRepairs()
    {
        if (!count.IsLost)
            return;
        array.Recreate();
        count.Recreate();
    }

    public override void CheckRates() =>
        Assert.That(stream.Rate * 4096, Is.EqualTo(Expected.Reads == Outcome.Served ? 10e6 * 0.905 : 0).Within(1), $"{Run}: {Name}");

    public override void Stop() => stream.Cancel();

    public override void CheckEnd()
    {
        base.CheckEnd();
        Assert.That(Log!.Acknowledged.Where(request => !tap.Landed.Contains(request.Offset) && !tap.WentWithArray.Contains(request.Offset)), Is.Empty, $"{Run}: {Name}");
        Losses.Check(Run, tap);
    }
}

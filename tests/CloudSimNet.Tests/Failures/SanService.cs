// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Tests.Failures;

/// <summary>A volume that a host sees over four paths, on an array with two controllers in rack 0.</summary>
internal sealed class SanService : Service
{
    private const double LinkBytes = 10e6;
    private const int Unit = 65536;

    private readonly MemberCount count;
    private readonly RaidLevel level;
    private readonly bool isVolatile;
    private readonly bool isLeastQueue;
    private readonly List<Drive> disks = [];
    private readonly RaidArray array;
    private readonly ArrayController controller;
    private readonly Tap tap;
    private readonly Lun lun;
    private readonly IoStream stream;
    private bool hasBeenDown;
    private Bytes unfinished; // What was under way when memory was lost.

    public SanService(SiteRun run)
        : base(run, "san")
    {
        level = (run.Variant % 3) switch { 0 => RaidLevel.Raid10, 1 => RaidLevel.Raid5, _ => RaidLevel.Raid6 };
        var hasSpare = run.Variant / 3 % 2 == 0;
        var memory = run.Variant / 6 % 3;
        isVolatile = memory == 1;
        isLeastQueue = run.Variant % 2 == 1;
        for (var i = 0; i < 5; i++)
            disks.Add(Disk($"san/disk{i}", 1)); // Slower than the paths, so that writes are in memory when it fails.
        array = new RaidArray(Simulation, "san/array", new RaidSpec { Level = level, RebuildLimit = DataRate.Mbps(80) }, [.. disks.Take(4)]); // 20 MB in 2 s.
        if (hasSpare)
            array.AddSpare(disks[4]);
        count = new MemberCount(level, 4, hasSpare ? 1 : 0);
        tap = new Tap(array);
        controller = new ArrayController("san/controllers", new ControllerSpec { Controllers = 2, Policy = memory == 0 ? WritePolicy.Through : WritePolicy.Back, HasBattery = memory == 2, DestageDepth = 1, FailoverTime = SimDuration.FromMilliseconds(200) }, tap);
        for (var i = 0; i < 4; i++)
            Part($"san/disk{i}", disks[i].Fail, disks[i].Replace);
        var fabric = new StorageFabric(Simulation, StorageProtocol.FibreChannel);
        var host = fabric.AddInitiator("host");
        var ports = new List<ArrayPort>();
        var parts = new List<(string, FabricElement)>();
        for (var way = 0; way < 2; way++)
        {
            var (hba, between) = (host.AddPort($"hba{way}"), fabric.AddSwitch($"switch{way}"));
            parts.AddRange([($"hba{way}", hba), ($"switch{way}", between), ($"hba{way}-switch{way}", fabric.Link(hba, between, DataRate.Mbps(80)))]);
            for (var i = 0; i < 2; i++)
            {
                var port = fabric.AddArrayPort($"port{i}{way}");
                ports.Add(port);
                parts.AddRange([($"port{i}{way}", port), ($"switch{way}-port{i}{way}", fabric.Link(between, port, DataRate.Mbps(80)))]);
            }
        }

        var made = parts.ToDictionary(part => part.Item1, part => Part($"san/{part.Item1}", part.Item2.Fail, part.Item2.Repair));
        for (var i = 0; i < 2; i++)
        {
            // With a controller go its ports.
            var (index, enclosure) = (i, new FailureDomain(Simulation, $"controller{i}"));
            enclosure.Add(made[$"port{i}0"]);
            enclosure.Add(made[$"port{i}1"]);
            enclosure.Add($"processor{i}", () => controller.FailController(index), () => controller.RepairController(index));
            Part($"san/controller{i}", enclosure.Fail, enclosure.Repair);
        }

        run.AddPowered(0, "san/power", array.PowerOff, array.PowerOn);
        lun = fabric.Map("san/lun", controller, host, ports, new MultipathSpec { Policy = isLeastQueue ? PathPolicy.LeastQueue : PathPolicy.RoundRobin });
        Log = new RequestLog(Simulation, (kind, offset, length, listener, tag) => lun.Submit(new BlockRequest(kind, offset, length), listener, tag), run.Random);
        stream = lun.OpenStream(new IoPattern { BlockSize = Bytes.B(Unit) });
        stream.Start(double.PositiveInfinity);
    }

    public override (Outcome Reads, Outcome Writes) Expected
    {
        get
        {
            var outcome = PathsBy.Sum() == 0 ? Outcome.Waits : count.IsLost ? Outcome.Refused : Outcome.Served;
            return (outcome, outcome);
        }
    }

    public override string[] Accounted => ["san/array", "san/controllers"];

    // How many paths begin at each port of the host.
    private int[] PathsBy => [.. Enumerable.Range(0, 2).Select(way => Enumerable.Range(0, 2).Count(i => IsPath(way, i)))];

    private bool HasController => Plan.IsUp("san/controller0") || Plan.IsUp("san/controller1");

    public override void PartFailed(PlannedPart part)
    {
        if (part.Name.StartsWith("san/disk", StringComparison.Ordinal))
            count.Fail(part.Name[^1] - '0');
        hasBeenDown |= !HasController;
        if (!HasController)
            unfinished += Bytes.B(RequestLog.Piece) * Log!.All.Count(request => request.IsWrite && request.Ends == 0);
    }

    public override void PartRepaired(PlannedPart part)
    {
        if (part.Name.StartsWith("san/disk", StringComparison.Ordinal))
            count.Repair(part.Name[^1] - '0');
    }

    public override void Settle(bool isLong)
    {
        if (isLong && Plan.HasPower(0))
            count.Settle();
    }

    public override void AfterRepairs()
    {
        if (!count.IsLost)
            return;
        array.Recreate();
        count.Recreate();
    }

    public override void CheckRates()
    {
        var by = PathsBy;
        var links = isLeastQueue ? by.Count(static paths => paths > 0) : (double)by.Sum() / by.Max(); // In turn, the busiest link holds up all paths; else each carries what it can.
        var most = Expected.Reads == Outcome.Served ? LinkBytes * links : 0;
        Assert.That(stream.Rate * Unit, Is.EqualTo(most).Within(1), $"{Run}: a stream over {by[0]} and {by[1]} paths");
    }

    public override void CheckQuietly()
    {
        if (Expected.Reads != Outcome.Served)
            return;
        var before = disks.Sum(disk => disk.Reads);
        for (var unit = 0; unit < 4 * (level switch { RaidLevel.Raid5 => 3, _ => 2 }); unit++)
            array.Submit(new BlockRequest(IoKind.Read, unit * Unit, 4096));
        Simulation.Run(Simulation.Now + SimDuration.FromMilliseconds(50));
        Assert.That(disks.Sum(disk => disk.Reads) - before, Is.EqualTo(count.ReadsOfAllUnits), $"{Run}: with {count.Missing} missing of {level}");
    }

    public override void Stop() => stream.Cancel();

    public override void CheckEnd()
    {
        base.CheckEnd();
        var missing = Log!.Acknowledged.Count(request => !tap.Landed.Contains(request.Offset) && !tap.WentWithArray.Contains(request.Offset));
        var reported = Losses.Of(Simulation, "san/controllers");
        Assert.That(reported, Is.InRange(Bytes.B(RequestLog.Piece) * missing, (Bytes.B(RequestLog.Piece) * missing) + unfinished), $"{Run}: memory");
        if (!isVolatile || !hasBeenDown)
            Assert.That((missing, reported), Is.EqualTo((0, Bytes.Zero)), $"{Run}: memory");
        Losses.Check(Run, tap);
    }

    private bool IsPath(int way, int controller) =>
        new[] { $"hba{way}", $"hba{way}-switch{way}", $"switch{way}", $"switch{way}-port{controller}{way}", $"port{controller}{way}", $"controller{controller}" }.All(name => Plan.IsUp($"san/{name}"));
}

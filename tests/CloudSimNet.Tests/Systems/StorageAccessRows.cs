// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;
using CloudSimNet.Tests.Storage.Fabrics;
using CloudSimNet.Tests.Storage.Files;
using static System.FormattableString;

namespace CloudSimNet.Tests.Systems;

/// <summary>How hosts reach shared storage: blocks over a fabric, files from a server.</summary>
internal static class StorageAccessRows
{
    private const string Fabrics = "src/CloudSimNet/Storage/Fabrics";
    private const string Files = "src/CloudSimNet/Storage/Files";

    [SystemRow(111, "SAN: fabric, LUN, multipath", Fabrics)]
    public static string Row111_OneSwitchDownOfTwoPaths_IOContinuesAtHalfTheBandwidth()
    {
        var given = new GivenFabric(2);
        var before = given.Megabytes;
        given.At(1, given.Switches[0].Fail);
        for (var i = 0; i < 20; i++)
            given.Ends.Submit(given.Lun, IoKind.Read, i * 4096, 4096, atSeconds: 0.9 + (i * 0.01));
        given.Simulation.Run();

        Assert.That(given.Ends.All.Select(static end => end.Status), Has.Exactly(20).EqualTo(IoStatus.Done));
        Assert.That((before, given.Megabytes), Is.EqualTo((1600.0, 800.0)).Using<double>(Near));
        return Invariant($"two paths {before:0} MB/s; with one switch down {given.Megabytes:0} MB/s, {given.Ends.All.Count} of 20 requests served");
    }

    [SystemRow(112, "NAS: one head", Files)]
    public static string Row112_HeadIsDown_AllClientsStall()
    {
        var given = new GivenFiles();
        given.Made("/file").Submit(IoKind.Write, 0, 4096);
        given.At(1, () => given.Server.FailHead(0));
        for (var i = 0; i < 3; i++)
        {
            var file = given.Folder.Mount($"client {i}").Open(GivenFiles.Ann, "/file", FileRights.Read).File!;
            given.At(2, () => file.Submit(IoKind.Read, 0, 4096, given.Ends));
        }

        given.Simulation.Run(SimDuration.FromSeconds(100));
        Assert.That(given.Ends.All, Is.Empty);
        given.Server.RepairHead(0);
        given.Simulation.Run();

        Assert.That(given.Ends.All, Has.Exactly(3).Matches<(long Tag, IoStatus Status, double Seconds)>(static end => end.Status == IoStatus.Done && end.Seconds >= 100));
        return Invariant($"{given.Ends.All.Count} clients wait for {given.Ends.All.Min(static end => end.Seconds) - 2:0} s, until the head is back, and then are served");
    }

    [SystemRow(113, "SAN against NAS: cost and speed", Files)]
    public static string Row113_SanIsFasterAndDearer()
    {
        var san = new GivenFabric(1, rate: FabricRate.Ethernet10).Lun.MaximumRate(GivenFabric.Large);
        var nas = new GivenFiles().Client.MaximumRate(GivenFabric.Large);
        var (sanPrice, nasPrice) = (AccessPrices.San.Total(20), AccessPrices.Nas.Total(20));

        Assert.That(nas / san, Is.InRange(0.90, 0.91));
        Assert.That(sanPrice, Is.GreaterThan(nasPrice));
        return Invariant($"NAS has {nas / san:0.000} of the throughput at one link rate; for 20 hosts {nasPrice:0} against {sanPrice:0} USD (estimated prices)");
    }

    [SystemRow(114, "Fibre Channel", Fabrics)]
    public static string Row114_LinksSaturateAtTheirRate()
    {
        DataRate[] rates = [FabricRate.Fc4, FabricRate.Fc8, FabricRate.Fc16, FabricRate.Fc32];
        var megabytes = rates.Select(static rate => new GivenFabric(1, rate: rate).Megabytes).ToArray();

        Assert.That(megabytes, Is.EqualTo(new[] { 400.0, 800, 1600, 3200 }).Using<double>(Near));
        return Invariant($"4, 8, 16 and 32 Gb carry {megabytes[0]:0}, {megabytes[1]:0}, {megabytes[2]:0} and {megabytes[3]:0} MB/s");
    }

    [SystemRow(115, "iSCSI", Fabrics)]
    public static string Row115_SameOperations_MoreCpuAndNearlyTheThroughput()
    {
        var throughput = new GivenFabric(1, StorageProtocol.Iscsi, FabricRate.Ethernet10).Megabytes / new GivenFabric(1, rate: FabricRate.Ethernet10).Megabytes;
        var cpu = CyclesFor(StorageProtocol.Iscsi) / CyclesFor(StorageProtocol.FibreChannel);

        Assert.That(throughput, Is.GreaterThanOrEqualTo(0.9));
        Assert.That(cpu, Is.InRange(1.4, 1.8));
        return Invariant($"the same 1 000 reads of 8 KiB take {cpu:0.00} times the host's cycles; throughput {throughput:0.000} of Fibre Channel's");
    }

    [SystemRow(116, "FCoE", Fabrics)]
    public static string Row116_TenGigabit_IsOfTheClassOf1200MegabytesAndNearFibreChannelsLatency()
    {
        var megabytes = new GivenFabric(1, StorageProtocol.Fcoe, FabricRate.Ethernet10).Megabytes;
        var latency = Latency(StorageProtocol.Fcoe, FabricRate.Ethernet10) / Latency(StorageProtocol.FibreChannel, FabricRate.Fc4);

        Assert.That(megabytes, Is.InRange(1100, 1200));
        Assert.That(latency, Is.EqualTo(1).Within(0.04));
        Assert.That((StorageProtocol.Fcoe.IsLossless, StorageProtocol.Fcoe.FrameBytes), Is.EqualTo((true, 2500)));
        return Invariant($"{megabytes:0} MB/s; a read of 4 KiB from a disk takes {latency:0.000} times as long as over 4 Gb Fibre Channel");
    }

    [SystemRow(117, "NFS", Files)]
    public static string Row117_ThroughputAndCpu_LieBetween()
    {
        var throughput = new GivenFiles().Client.MaximumRate(GivenFabric.Large) / new GivenFabric(1, rate: FabricRate.Ethernet10).Lun.MaximumRate(GivenFabric.Large);
        var (fibre, nfs, iscsi) = (CyclesFor(StorageProtocol.FibreChannel), FileCycles(), CyclesFor(StorageProtocol.Iscsi));

        Assert.That(throughput, Is.InRange(0.90, 0.91));
        Assert.That(nfs, Is.GreaterThan(fibre).And.LessThan(iscsi));
        return Invariant($"throughput {throughput:0.000} of Fibre Channel's; cycles {nfs / fibre:0.00} times Fibre Channel's, iSCSI's are {iscsi / fibre:0.00} times");
    }

    [SystemRow(118, "CIFS/SMB", Files)]
    public static string Row118_LocksAndRights_AreEnforced()
    {
        var given = new GivenFiles(StorageProtocol.Smb);
        var first = given.Made("/file");
        var second = given.Client.Open(GivenFiles.Ann, "/file", GivenFiles.ReadWrite).File!;
        Assert.That(first.TryLock(), Is.True);
        second.Submit(IoKind.Write, 0, 10, given.Ends, 1);
        given.Simulation.Run();
        Assert.That(given.Ends.All.Single().Status, Is.EqualTo(IoStatus.Denied));
        Assert.That(given.Folder.SetPermissions(GivenFiles.Ann, "/file", new Permissions { Owner = GivenFiles.Ann.Id, OtherRights = FileRights.None }), Is.EqualTo(OpenOutcome.Done));
        first.Close();
        second.Close();

        Assert.That(given.Client.Open(GivenFiles.Eve, "/file", FileRights.Read).Outcome, Is.EqualTo(OpenOutcome.Denied));
        return $"a write to a file that another has locked ends as {given.Ends.All.Single().Status}; opening one without the right is denied";
    }

    [SystemRow(119, "Block level storage and boot", Files)]
    public static string Row119_BootFromAUnit_NotFromAShare()
    {
        var (unit, folder) = (BootRule.Check(new GivenFabric(1).Lun), BootRule.Check(new GivenFiles().Folder));

        Assert.That((unit, folder), Is.EqualTo((BootOutcome.Allowed, BootOutcome.NotBlocks)));
        return $"booting from a LUN: {unit}; from a file share: {folder}";
    }

    [SystemRow(120, "File level storage: names and rights", Files)]
    public static string Row120_AccessList_Denies_AndBlocksHaveNone()
    {
        var given = new GivenFiles();
        Assert.That(given.Folder.MakeFolder(GivenFiles.Ann, "/home"), Is.EqualTo(OpenOutcome.Done));
        var rights = new Permissions
        {
            Owner = GivenFiles.Ann.Id, OtherRights = FileRights.Read, List = [new AclEntry(false, FileRights.Read, GivenFiles.Bob.Id), new AclEntry(true, FileRights.Read | FileRights.Write)],
        };
        Assert.That(given.Folder.MakeFile(GivenFiles.Ann, "/home/plan", rights), Is.EqualTo(OpenOutcome.Done));
        var (bob, eve) = (given.Client.Open(GivenFiles.Bob, "/home/plan", FileRights.Read).Outcome, given.Client.Open(GivenFiles.Eve, "/home/plan", FileRights.Read).Outcome);
        var block = new GivenFabric(1);
        block.Ends.Submit(block.Lun, IoKind.Read, 0, 4096); // Nobody is asked who wants it.
        block.Simulation.Run();

        Assert.That((bob, eve, block.Ends.All.Single().Status), Is.EqualTo((OpenOutcome.Denied, OpenOutcome.Done, IoStatus.Done)));
        return $"one user by the list: {bob}, another: {eve}; a request for blocks names no user";
    }

    private static int Near(double left, double right) => Math.Abs(left - right) < 1e-6 ? 0 : 1;

    private static double CyclesFor(StorageProtocol protocol)
    {
        var given = new GivenFabric(1, protocol);
        for (var i = 0; i < 1000; i++)
            given.Lun.Submit(new BlockRequest(IoKind.Read, i * 8192, 8192));
        given.Simulation.Run();
        return given.Host.Cycles;
    }

    private static double FileCycles()
    {
        var given = new GivenFiles();
        var file = given.Made("/file");
        file.Submit(IoKind.Write, 0, 8192 * 1000);
        given.Simulation.Run();
        var before = given.Client.Cycles;
        for (var i = 0; i < 1000; i++)
            file.Submit(IoKind.Read, i * 8192, 8192);
        given.Simulation.Run();
        return given.Client.Cycles - before;
    }

    private static double Latency(StorageProtocol protocol, DataRate rate)
    {
        var given = new GivenFabric(1, protocol, rate, volume: static simulation => new Hdd(simulation, "disk", HddSpec.Rpm15000));
        given.Ends.Submit(given.Lun, IoKind.Read, 1 << 30, 4096);
        given.Simulation.Run();
        return given.Ends.All.Single().Seconds;
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Tests.Storage.Files;

public sealed class FileServerTests
{
    [Test]
    public void FailHead_TheOnlyOne_AllClientsWaitUntilItIsRepaired()
    {
        var given = new GivenFiles(volume: simulation => GivenStorage.Disk(simulation));
        var file = given.Made("/file");
        var other = given.Folder.Mount("other").Open(GivenFiles.Bob, "/file", FileRights.Read).File!;
        file.Submit(IoKind.Write, 0, 4000);
        given.At(1, () => file.Submit(IoKind.Read, 0, 4000, given.Ends, 1));
        given.At(1.005, () => given.Server.FailHead(0));
        given.At(2, () => other.Submit(IoKind.Read, 0, 4000, given.Ends, 2));
        given.At(3, () => Assert.That((given.Client.IsServed, given.Client.Stalled), Is.EqualTo((false, 1))));
        given.At(10, () => given.Server.RepairHead(0));
        given.Simulation.Run();
        Assert.That(given.Ends.All.Select(end => end.Tag), Is.EqualTo(new[] { 1L, 2 }));
        Assert.That(given.Ends.All.All(end => end.Status == IoStatus.Done && end.Seconds > 10));
    }

    [Test]
    public void FailHead_OneOfTwo_ClientsWaitForTheFailover()
    {
        var given = new GivenFiles(spec: new FileServerSpec { Heads = 2, FailoverTime = SimDuration.FromSeconds(30) });
        var stream = given.Client.OpenStream(new IoPattern { BlockSize = Bytes.B(65_536) }, new IoStreamTerms { Cap = 100 });
        stream.Start(double.PositiveInfinity);
        given.At(10, () => given.Server.FailHead(0));
        given.Simulation.Run(SimDuration.FromSeconds(20));
        Assert.That(stream.State, Is.EqualTo(IoStreamState.Stalled));
        given.Simulation.Run(SimDuration.FromSeconds(50));
        Assert.That(stream.Completed, Is.EqualTo(2000).Within(1e-6));
        given.Server.FailHead(1);
        given.Simulation.Run(SimDuration.FromSeconds(100));
        Assert.That(given.Server.IsServing, Is.False, "both are down");
        given.Server.RepairHead(0);
        Assert.That(given.Server.IsServing, Is.True);
    }

    [Test]
    public void Utilisation_OfRequestsAndStreams_IsThePartOfTheHeadsCores()
    {
        var given = new GivenFiles(spec: new FileServerSpec { HeadCores = 2, OperationTime = SimDuration.FromMilliseconds(1) });
        var file = given.Made("/file");
        file.Submit(IoKind.Write, 0, 1);
        given.At(0.0005, () => Assert.That(given.Server.Utilisation, Is.EqualTo(0.5)));
        var stream = given.Client.OpenStream(GivenStorage.Reads, new IoStreamTerms { Cap = 500 });
        given.At(1, () => stream.Start(1000));
        given.At(2, () => Assert.That(given.Server.Utilisation, Is.EqualTo(0.25).Within(1e-9)));
        given.Simulation.Run();
        Assert.That(given.Server.Utilisation, Is.Zero);
    }

    [Test]
    public void FailHead_TheOneThatWaits_IsNotNoticed()
    {
        var given = new GivenFiles(spec: new FileServerSpec { Heads = 2 });
        given.Server.FailHead(1);
        Assert.That(given.Server.IsServing, Is.True);
    }

    [Test]
    public void MaximumRate_AgainstFibreChannelAtTheSameLinkRate_IsNineTenths()
    {
        var nas = new GivenFiles().Client.MaximumRate(Fabrics.GivenFabric.Large);
        var san = new Fabrics.GivenFabric(1, rate: FabricRate.Ethernet10).Lun.MaximumRate(Fabrics.GivenFabric.Large);
        Assert.That(nas / san, Is.InRange(0.90, 0.91));
    }

    [Test]
    public void Streams_OfTwoClients_ShareTheServersLink()
    {
        var given = new GivenFiles();
        var other = given.Folder.Mount("other");
        var (first, second) = (given.Client.OpenStream(Fabrics.GivenFabric.Large), other.OpenStream(Fabrics.GivenFabric.Large));
        first.Start(double.PositiveInfinity);
        second.Start(double.PositiveInfinity);
        given.Simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(first.Rate * 65_536, Is.EqualTo(1.25e9 * 0.905 / 2).Within(1));
        Assert.That(second.Rate, Is.EqualTo(first.Rate).Within(1e-6));
    }
}

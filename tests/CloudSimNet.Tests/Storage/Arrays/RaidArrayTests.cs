// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Tests.Storage.Arrays;

public sealed class RaidArrayTests
{
    [TestCase(RaidLevel.Raid0, 4, 4)]
    [TestCase(RaidLevel.Raid1, 3, 1)]
    [TestCase(RaidLevel.Raid10, 4, 2)]
    [TestCase(RaidLevel.Raid5, 4, 3)]
    [TestCase(RaidLevel.Raid6, 5, 3)]
    public void Capacity_IsThatOfTheDataMembers(RaidLevel level, int members, int data) =>
        Assert.That(new GivenArray(level, members).Array.Capacity, Is.EqualTo(Bytes.MB(1000) * data));

    [TestCase(RaidLevel.Raid0, 4, 0, 1)]
    [TestCase(RaidLevel.Raid1, 3, 0, 3)]
    [TestCase(RaidLevel.Raid10, 4, 0, 2)]
    [TestCase(RaidLevel.Raid5, 5, 2, 2)]
    [TestCase(RaidLevel.Raid6, 6, 3, 3)]
    public void Submit_SmallWrite_TouchesWhatThePenaltySays(RaidLevel level, int members, int reads, int writes)
    {
        var given = new GivenArray(level, members);
        given.Ends.Submit(given.Array, IoKind.Write, 44_000, 4000);
        given.Simulation.Run();
        Assert.That(given.Work, Is.EqualTo(((long)reads, (long)writes)));
        Assert.That(given.Ends.All[0], Is.EqualTo((0L, IoStatus.Done, reads > 0 ? 0.020 : 0.010)));
        Assert.That(given.Array.Written, Is.EqualTo(Bytes.B(4608)), "nine sectors are touched");
    }

    [TestCase(RaidLevel.Raid5, 5)]
    [TestCase(RaidLevel.Raid6, 6)]
    public void Submit_WholeRow_ReadsNothing(RaidLevel level, int members)
    {
        var given = new GivenArray(level, members);
        given.Ends.Submit(given.Array, IoKind.Write, 16_000 * 3, 16_000);
        given.Simulation.Run();
        Assert.That(given.Work, Is.EqualTo((0L, (long)members)));
    }

    [Test]
    public void Submit_ReadsOfAMirror_GoToTheLessBusy()
    {
        var given = new GivenArray(RaidLevel.Raid1, 2);
        for (var i = 0; i < 4; i++)
            given.Ends.Submit(given.Array, IoKind.Read, 8000 * (1 + i), 4000, i);
        given.Simulation.Run();
        Assert.That(given.Disks.Select(disk => disk.Reads), Is.EqualTo(new[] { 2L, 2L }));
        Assert.That(given.Simulation.Now.Nanoseconds, Is.EqualTo(20_000_000L));
    }

    [Test]
    public void Submit_ReadOfAMissingMember_IsComputedFromAllOthers()
    {
        var given = new GivenArray(RaidLevel.Raid5, 5);
        given.Disks[0].Fail(); // The first row has its parity on disk 4 and its first unit on disk 0.
        given.Ends.Submit(given.Array, IoKind.Read, 0, 4000);
        given.Simulation.Run();
        Assert.That(given.Array.State, Is.EqualTo(RaidState.Degraded));
        Assert.That(given.Disks.Select(disk => disk.Reads), Is.EqualTo(new[] { 0L, 1, 1, 1, 1 }));
    }

    [Test]
    public void Submit_WritesWhileAMemberIsMissing_TouchWhatIsThere()
    {
        var given = new GivenArray(RaidLevel.Raid5, 5);
        given.Disks[0].Fail();
        given.Ends.Submit(given.Array, IoKind.Write, 0, 4000); // On the missing one: the other three are read, parity is written.
        given.Simulation.Run();
        Assert.That(given.Work, Is.EqualTo((3L, 1L)));
        given.Disks[4].Fail();
        Assert.That(given.Array.State, Is.EqualTo(RaidState.Failed));
    }

    [Test]
    public void MemberFails_RequestInIt_IsServedByTheOthers()
    {
        var given = new GivenArray(RaidLevel.Raid5, 5);
        given.Ends.Submit(given.Array, IoKind.Read, 0, 4000);
        given.At(0.003, given.Disks[0].Fail);
        given.Simulation.Run();
        Assert.That(given.Ends.All, Is.EqualTo(new[] { (0L, IoStatus.Done, 0.007) }), "all heads stand at the start: 4 ms of transfer");
    }

    [Test]
    public void SecondFailure_Raid5_LosesWhatWasWrittenAndSaysSo()
    {
        var given = new GivenArray(RaidLevel.Raid5, 3);
        given.Ends.Submit(given.Array, IoKind.Write, 0, 4096);
        given.At(1, given.Disks[0].Fail);
        given.At(2, given.Disks[1].Fail);
        given.Ends.Submit(given.Array, IoKind.Read, 0, 4096, 1, 3);
        given.Simulation.Run();
        var loss = given.Simulation.StorageLosses.All.Single();
        Assert.That(loss, Is.EqualTo(new DataLoss(SimTime.Zero.AddSaturating(SimDuration.FromSeconds(2)), "array", Bytes.B(4096), LossCause.DeviceFailures)));
        Assert.That(given.Ends.All[1], Is.EqualTo((1L, IoStatus.Unavailable, 3.0)));
        given.Disks[0].Replace();
        given.Disks[1].Replace();
        Assert.That(given.Array.State, Is.EqualTo(RaidState.Failed), "new disks don't bring the data back");
        given.Array.Recreate();
        Assert.That((given.Array.State, given.Array.Written), Is.EqualTo((RaidState.Optimal, Bytes.Zero)));
    }

    [Test]
    public void AddSpare_ToAFailedArray_ReportsNoSecondLoss()
    {
        var given = new GivenArray(RaidLevel.Raid5, 3);
        given.Disks[0].Fail();
        given.Disks[1].Fail();
        given.Array.AddSpare(GivenStorage.Disk(given.Simulation, "spare"));
        given.Array.AddSpare(GivenStorage.Disk(given.Simulation, "another"));
        given.Simulation.Run();

        Assert.That((given.Simulation.StorageLosses.All.Count, given.Array.State), Is.EqualTo((1, RaidState.Failed)));
        given.Array.Recreate();
        Assert.That((given.Array.State, given.Array.Spares.Count), Is.EqualTo((RaidState.Optimal, 0)), "the spares are in the places of the two that failed");
    }

    [Test]
    public void AddSpare_AMemberOrASpare_IsRefused()
    {
        var given = new GivenArray(RaidLevel.Raid5, 3);
        var spare = GivenStorage.Disk(given.Simulation, "spare");
        given.Array.AddSpare(spare);

        Assert.That(() => given.Array.AddSpare(spare), Throws.ArgumentException.With.Message.Contains("'spare' is part of 'array' already"));
        Assert.That(() => given.Array.AddSpare(given.Disks[1]), Throws.ArgumentException.With.Message.Contains("'disk1' is part of 'array' already"));
        Assert.That(() => given.Array.AddSpare(GivenStorage.Disk(new Simulation())), Throws.ArgumentException.With.Message.Contains("another simulation"));
    }

    [Test]
    public void ArrayFails_RequestsInIt_EndAtThatInstant()
    {
        var given = new GivenArray(RaidLevel.Raid5, 3);
        for (var i = 0; i < 6; i++)
            given.Ends.Submit(given.Array, i % 2 == 0 ? IoKind.Read : IoKind.Write, 40_000 + (i * 4000), 4000, i);
        given.At(0.015, given.Disks[0].Fail);
        given.At(0.015, given.Disks[1].Fail);
        given.Simulation.Run();
        Assert.That(given.Ends.All, Has.Count.EqualTo(6));
        Assert.That(given.Ends.All.Where(end => end.Status == IoStatus.Unavailable).Select(end => end.Seconds), Is.Not.Empty.And.All.EqualTo(0.015));
        Assert.That(given.Ends.All.All(end => end.Seconds <= 0.015));
    }

    [Test]
    public void Spare_TakesTheMissingPlaceAndIsFilledAtTheLimit()
    {
        var given = new GivenArray(RaidLevel.Raid5, 3, new RaidSpec { Level = RaidLevel.Raid5, StripeUnit = Bytes.B(4000), RebuildLimit = DataRate.Mbps(4) });
        var spare = GivenStorage.Disk(given.Simulation, "spare");
        given.Array.AddSpare(spare);
        given.At(1, given.Disks[1].Fail);
        given.Simulation.Run(SimDuration.FromSeconds(1001));
        Assert.That((given.Array.State, given.Array.Spares.Count), Is.EqualTo((RaidState.Rebuilding, 0)));
        Assert.That(given.Array.Members.ElementAt(1), Is.SameAs(spare));
        Assert.That(given.Array.RebuildProgress, Is.EqualTo(0.5).Within(1e-6));
        given.Simulation.Run();
        Assert.That(given.Array.State, Is.EqualTo(RaidState.Optimal));
        Assert.That(given.Simulation.Now.Nanoseconds / 1e9, Is.EqualTo(2001).Within(1e-6), "1 GB at 0.5 MB a second");
        given.Disks[0].Fail();
        Assert.That(given.Array.State, Is.EqualTo(RaidState.Degraded), "it holds the data now");
    }

    [Test]
    public void Rebuild_SlowsRequests()
    {
        var given = new GivenArray(RaidLevel.Raid5, 3);
        given.Disks[1].Fail();
        given.Disks[1].Replace();
        given.Ends.Submit(given.Array, IoKind.Read, 4_000_000, 4000, 0, 1);
        given.Simulation.Run(SimDuration.FromSeconds(10));
        Assert.That(given.Array.State, Is.EqualTo(RaidState.Rebuilding));
        Assert.That(given.Ends.All[0].Seconds, Is.GreaterThan(1.5), "an operation of 1 MiB holds the disk for a second, and the request weighs as much as one");
    }

    [Test]
    public void Rebuild_UnreadableSectorWithoutRedundancy_IsReported()
    {
        var given = new GivenArray(RaidLevel.Raid5, 3, new RaidSpec { Level = RaidLevel.Raid5, StripeUnit = Bytes.B(4000), UnreadablePerBit = 1e-4 });
        given.Ends.Submit(given.Array, IoKind.Write, 0, 40_000);
        given.At(1, given.Disks[1].Fail);
        given.At(2, given.Disks[1].Replace);
        given.Simulation.Run();
        Assert.That(given.Simulation.StorageLosses.All.Single().Cause, Is.EqualTo(LossCause.UnreadableSector));
        Assert.That(given.Array.State, Is.EqualTo(RaidState.Optimal));
    }

    [Test]
    public void Stream_MemberFails_GoesOnWithWhatIsLeft()
    {
        var given = new GivenArray(RaidLevel.Raid5, 5);
        var stream = given.Array.OpenStream(GivenStorage.Reads);
        stream.Start(double.PositiveInfinity);
        given.Simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(stream.Rate, Is.EqualTo(500).Within(1e-6));
        given.Disks[2].Fail();
        given.Simulation.Run(SimDuration.FromSeconds(2));
        Assert.That(stream.Rate, Is.EqualTo(250).Within(1e-6), "a fifth of the reads take four: 1.6 reads over four disks");
        given.Disks[3].Fail();
        given.Simulation.Run(SimDuration.FromSeconds(3));
        Assert.That(stream.State, Is.EqualTo(IoStreamState.Stalled));
    }

    [Test]
    public void PowerOff_RequestsEndAndWhatIsStoredStays()
    {
        var given = new GivenArray(RaidLevel.Raid5, 5);
        given.Ends.Submit(given.Array, IoKind.Write, 0, 4000, 1);
        given.Ends.Submit(given.Array, IoKind.Read, 0, 4000, 2, 1);
        given.At(1.005, given.Array.PowerOff);
        given.Ends.Submit(given.Array, IoKind.Read, 0, 4000, 3, 2);
        given.At(3, given.Array.PowerOn);
        given.Ends.Submit(given.Array, IoKind.Read, 0, 4000, 4, 4);
        given.Simulation.Run();

        Assert.That(given.Ends.All.Skip(1).Select(end => (end.Tag, end.Status, end.Seconds)), Is.EqualTo(new[] { (2L, IoStatus.Unavailable, 1.005), (3L, IoStatus.Unavailable, 2), (4L, IoStatus.Done, 4.010) }));
        Assert.That((given.Array.State, given.Array.Written, given.Simulation.StorageLosses.All.Count), Is.EqualTo((RaidState.Optimal, Bytes.B(4096), 0)));
    }

    [Test]
    public void PowerOff_WhileAMemberIsRebuilt_TheRebuildGoesOnWithThePower()
    {
        var given = new GivenArray(RaidLevel.Raid1, 2, disk: GivenStorage.Slow with { Capacity = Bytes.MB(10) });
        given.At(1, given.Disks[1].Fail);
        given.At(2, given.Disks[1].Replace); // 10 s at 1 MB/s.
        given.At(5, given.Array.PowerOff);
        given.At(25, given.Array.PowerOn);
        given.Simulation.Run();

        Assert.That(given.Array.State, Is.EqualTo(RaidState.Optimal));
        Assert.That(given.Simulation.Now.Nanoseconds / 1e9, Is.EqualTo(32).Within(1e-6));
    }

    [Test]
    public void Constructor_SameDeviceTwice_IsRefused()
    {
        var given = new GivenArray(RaidLevel.Raid0, 2);
        Assert.That(() => new RaidArray(given.Simulation, "other", new RaidSpec { Level = RaidLevel.Raid0 }, [given.Disks[0], given.Disks[0]]), Throws.ArgumentException);
    }
}

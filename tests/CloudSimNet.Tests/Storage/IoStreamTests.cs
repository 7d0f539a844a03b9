// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

public sealed class IoStreamTests
{
    [Test]
    public void Start_Alone_RunsAtTheMaximumRate()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var stream = disk.OpenStream(GivenStorage.Reads);
        Assert.That(disk.MaximumRate(GivenStorage.Reads), Is.EqualTo(100).Within(1e-9));
        stream.Start(250);
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That((stream.Rate, stream.Completed, stream.Remaining), Is.EqualTo((100.0, 100.0, 150.0)).Using<double>((a, b) => Math.Abs(a - b) < 1e-6 ? 0 : 1));
        simulation.Run();
        Assert.That(simulation.Now.Nanoseconds, Is.EqualTo(2_500_000_000L).Within(1));
        Assert.That((stream.State, stream.Completed), Is.EqualTo((IoStreamState.Idle, 250.0)));
    }

    [Test]
    public void Start_TwoStreams_ShareByWeightAndCap()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var one = disk.OpenStream(GivenStorage.Reads);
        var three = disk.OpenStream(GivenStorage.Reads, new IoStreamTerms { Weight = 3 });
        one.Start(double.PositiveInfinity);
        three.Start(double.PositiveInfinity);
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That((one.Rate, three.Rate), Is.EqualTo((25.0, 75.0)).Using<double>((a, b) => Math.Abs(a - b) < 1e-6 ? 0 : 1));
        three.SetCap(10);
        simulation.Run(SimDuration.FromSeconds(2));
        Assert.That(one.Rate, Is.EqualTo(90).Within(1e-6));
        Assert.That(one.Completed, Is.EqualTo(115).Within(1e-6));
    }

    [Test]
    public void DiskFails_StreamStallsAndGoesOnWhenItIsReplaced()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var stream = disk.OpenStream(GivenStorage.Reads);
        stream.Start(200);
        simulation.Schedule(SimDuration.FromSeconds(1), disk.Fail);
        simulation.Schedule(SimDuration.FromSeconds(3), disk.Replace);
        simulation.Run(SimDuration.FromSeconds(2));
        Assert.That((stream.State, stream.Rate), Is.EqualTo((IoStreamState.Stalled, 0.0)));
        Assert.That(stream.Completed, Is.EqualTo(100).Within(1e-6));
        Assert.That(disk.MaximumRate(GivenStorage.Reads), Is.Zero);
        simulation.Run();
        Assert.That(simulation.Now.Nanoseconds, Is.EqualTo(4_000_000_000L).Within(1));
    }

    [Test]
    public void Request_BesideAStream_IsServedAtHalfSpeedAndTheStreamGetsTheRest()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var stream = disk.OpenStream(GivenStorage.Reads);
        stream.Start(100);
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 8000, 4000, 1, 0.5);
        simulation.Run();
        Assert.That(ends.All[0].Seconds, Is.EqualTo(0.5 + (0.010 * 0.020096 / 0.010096)).Within(1e-8), "the request weighs as much as an operation of 4 096 bytes");
        Assert.That(simulation.Now.Nanoseconds / 1e9, Is.EqualTo(1.010).Within(1e-7), "100 operations and the request take 101 times 10 ms, whoever is first");
    }

    [Test]
    public void StreamComesAndGoes_RequestInService_TakesWhatItsSharesAddUpTo()
    {
        var simulation = new Simulation();
        var disk = GivenStorage.Disk(simulation);
        var stream = disk.OpenStream(new IoPattern { BlockSize = Bytes.B(4096) });
        var ends = new Ends(simulation);
        ends.Submit(disk, IoKind.Read, 8000, 4000, 1);
        simulation.Schedule(SimDuration.FromMilliseconds(2), () => stream.Start(double.PositiveInfinity));
        simulation.Schedule(SimDuration.FromMilliseconds(6), stream.Cancel);
        simulation.Run();
        Assert.That(ends.All[0].Seconds, Is.EqualTo(0.012).Within(1e-8));
        Assert.That(stream.Completed * 0.010096, Is.EqualTo(0.002).Within(1e-8), "half of 4 ms");
    }

    [Test]
    public void Conservation_RandomRequestsAndStreams_NeverUseMoreThanThereIs()
    {
        for (var seed = 1UL; seed <= 30; seed++)
        {
            var simulation = new Simulation(seed);
            var random = simulation.Random("test");
            var disk = GivenStorage.Disk(simulation);
            var ends = new Ends(simulation);
            var service = 0.0;
            for (var i = 0; i < 60; i++)
            {
                var length = 1000 + (int)random.NextInteger(9000);
                ends.Submit(disk, IoKind.Read, 20_000L * (1 + i), length, i, random.NextUniform(0, 1));
                service += 0.006 + (length / 1e6);
            }

            var streams = new List<IoStream>();
            for (var i = 0; i < 4; i++)
            {
                var stream = disk.OpenStream(GivenStorage.Reads, new IoStreamTerms { Weight = random.NextUniform(0.2, 5), Cap = i == 0 ? 5 : double.PositiveInfinity });
                streams.Add(stream);
                simulation.Schedule(SimDuration.FromSeconds(random.NextUniform(0, 1)), () => stream.Start(40));
            }

            simulation.Run();
            var streamed = streams.Sum(stream => stream.Completed) * 0.010;
            Assert.That(ends.All, Has.Count.EqualTo(60));
            Assert.That(disk.Station.ServiceDone.Seconds, Is.EqualTo(service).Within(1e-6));
            Assert.That(streamed, Is.EqualTo(1.6).Within(1e-9));
            Assert.That(service + streamed, Is.LessThanOrEqualTo(simulation.Now.Nanoseconds / 1e9 + 1e-6), "all that was done took no more than the time there was");
            Assert.That(disk.Station.Resource.Served, Is.LessThanOrEqualTo(simulation.Now.Nanoseconds / 1e9 + 1e-6));
        }
    }

    [Test]
    public void Cancel_StreamThatCompletesAtThisInstant_IsNotToldTwice()
    {
        var simulation = new Simulation();
        var (left, right) = (GivenStorage.Disk(simulation, "a"), GivenStorage.Disk(simulation, "b"));
        var (first, second) = (left.OpenStream(GivenStorage.Reads), right.OpenStream(GivenStorage.Reads));
        var told = 0;
        first.Start(100, new Call(second.Cancel));
        second.Start(100, new Call(() => told++));
        simulation.Run();
        Assert.That((told, second.State, second.Completed), Is.EqualTo((0, IoStreamState.Idle, 100.0)));
    }

    [Test]
    public void Start_NothingBoundsIt_IsRefused()
    {
        var simulation = new Simulation();
        var device = new InstantDevice(simulation);
        var stream = device.OpenStream(GivenStorage.Reads);
        Assert.That(() => stream.Start(1), Throws.InvalidOperationException.With.Message.Contains("give it a cap"));
        Assert.That(device.MaximumRate(GivenStorage.Reads), Is.EqualTo(double.PositiveInfinity));
        Assert.That(stream.State, Is.EqualTo(IoStreamState.Idle));
    }

    private sealed class Call(Action action) : CloudSimNet.Engine.Events.IEventHandler
    {
        public void Handle(long tag) => action();
    }
}

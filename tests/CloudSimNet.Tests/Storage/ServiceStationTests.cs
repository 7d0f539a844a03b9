// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

public sealed class ServiceStationTests
{
    [Test]
    public void Submit_MoreThanServers_AreServedInTheirOrder()
    {
        var (simulation, station, ends) = Make(2);
        long[] services = [30, 10, 10, 10, 10];
        for (var i = 0; i < services.Length; i++)
            station.Submit(SimDuration.FromMilliseconds(services[i]), ends, i);
        Assert.That((station.Busy, station.Queued, station.Count), Is.EqualTo((2, 3, 5)));
        simulation.Run();
        Assert.That(ends.All.Select(end => (end.Tag, end.Seconds)), Is.EqualTo(new[] { (1L, 0.010), (2L, 0.020), (0L, 0.030), (3L, 0.030), (4L, 0.040) }));
        Assert.That(station.ServiceDone, Is.EqualTo(SimDuration.FromMilliseconds(70)));
    }

    [Test]
    public void Submit_TwoServersAndAStream_AllThreeWeighTheSame()
    {
        var (simulation, station, ends) = Make(2);
        var stream = new OnStation(simulation, station, 0.010).OpenStream(IoPattern.RandomReads);
        stream.Start(double.PositiveInfinity);
        station.Submit(SimDuration.FromMilliseconds(10), ends, 1);
        station.Submit(SimDuration.FromMilliseconds(20), ends, 2);
        simulation.Run(SimDuration.FromSeconds(1));

        // Two servers for three: each of the requests goes at 2/3 until the first ends at 15 ms; then the other goes at full speed beside the stream's one server.
        Assert.That(ends.All.Select(end => end.Tag), Is.EqualTo(new[] { 1L, 2 }));
        Assert.That(ends.All[0].Seconds, Is.EqualTo(0.015).Within(1e-8));
        Assert.That(ends.All[1].Seconds, Is.EqualTo(0.025).Within(1e-8));
        Assert.That(stream.Completed * 0.010, Is.EqualTo((0.015 * 2 / 3) + 0.010 + (2 * 0.975)).Within(1e-6));
    }

    [Test]
    public void Submit_StreamWithACap_RequestGetsWhatItLeaves()
    {
        var (simulation, station, ends) = Make(1);
        new OnStation(simulation, station, 0.010).OpenStream(IoPattern.RandomReads, new IoStreamTerms { Cap = 20 }).Start(double.PositiveInfinity);
        station.Submit(SimDuration.FromMilliseconds(40), ends, 1);
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(ends.All[0].Seconds, Is.EqualTo(0.050).Within(1e-8), "20 operations of 10 ms are a fifth of the server");
    }

    [Test]
    public void EndAll_WhileAStreamIsThere_TellsEveryoneOnce()
    {
        var (simulation, station, ends) = Make(2);
        new OnStation(simulation, station, 0.010).OpenStream(IoPattern.RandomReads).Start(double.PositiveInfinity);
        for (var i = 0; i < 5; i++)
            station.Submit(SimDuration.FromMilliseconds(10), ends, i);
        simulation.Schedule(SimDuration.FromMilliseconds(20), () =>
        {
            station.EndAll(IoStatus.Unavailable);
            station.Submit(SimDuration.FromMilliseconds(10), ends, 9);
        });
        simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(ends.All.Select(end => end.Tag).Order(), Is.EqualTo(new[] { 0L, 1, 2, 3, 4, 9 }));
        Assert.That(ends.All.Count(end => end.Status == IoStatus.Unavailable && end.Seconds == 0.020), Is.EqualTo(3));
        Assert.That(ends.All[^1].Seconds, Is.EqualTo(0.030).Within(1e-8), "alone with the stream it has a server to itself");
    }

    private static (Simulation Simulation, ServiceStation Station, Ends Ends) Make(int servers)
    {
        var simulation = new Simulation();
        return (simulation, new ServiceStation(simulation, servers, SimDuration.FromMilliseconds(10)), new Ends(simulation));
    }

    private sealed class OnStation(Simulation simulation, ServiceStation station, double seconds) : BlockDevice(simulation, "station", Bytes.MB(1))
    {
        public override bool IsAvailable => true;

        protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand) => demand.Add(station, operations * seconds);

        protected override void Serve(in BlockRequest request, IIoListener listener, long tag) => station.Submit(SimDuration.FromSeconds(seconds), listener, tag);
    }
}

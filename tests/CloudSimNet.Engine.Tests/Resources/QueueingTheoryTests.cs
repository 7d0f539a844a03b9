// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Queues whose means have closed forms. Times are in seconds; a service takes one on average unless said otherwise.</summary>
public sealed class QueueingTheoryTests
{
    private static readonly SimTime WarmUp = SimTime.FromSeconds(1000);
    private static readonly SimTime End = SimTime.FromSeconds(20_000);

    [TestCase(1, 0.5)]
    [TestCase(1, 0.8)]
    [TestCase(3, 0.8)]
    [TestCase(16, 0.9)]
    public void WaitingTime_MMc_IsErlangs(int servers, double load)
    {
        var rate = load * servers;
        Replications.AssertMean(ErlangC(servers, rate) / (servers - rate), simulation => MeanWait(simulation, servers, rate, service => service.NextExponential(1)));
    }

    [Test]
    public void WaitingTime_MD1_IsPollaczeksAndKhinchines() =>
        Replications.AssertMean(PollaczekKhinchine(0.8, secondMoment: 1), simulation => MeanWait(simulation, 1, 0.8, _ => 1));

    [Test]
    public void WaitingTime_MG1_IsPollaczeksAndKhinchines() => // Uniform on [0, 2]: the second moment is 4/3.
        Replications.AssertMean(PollaczekKhinchine(0.7, secondMoment: 4.0 / 3), simulation => MeanWait(simulation, 1, 0.7, service => service.NextUniform(0, 2)));

    [Test]
    public void QueueLength_MM1_AgreesWithTheWaitingTimeByLittle() => Replications.AssertMean(0.7 * 0.7 / 0.3, simulation =>
    {
        var desk = new Resource(simulation, 1) { Queue = new LevelMonitor(simulation) };
        Arrive(simulation, desk, 0.7, service => service.NextExponential(1));
        simulation.Run(WarmUp);
        desk.Queue.Reset();
        simulation.Run(End);
        return desk.Queue.Mean;
    });

    [Test]
    public void Utilisation_MM3_IsTheLoad() => Replications.AssertMean(0.6, simulation =>
    {
        var desk = new Resource(simulation, 3) { Usage = new LevelMonitor(simulation) };
        Arrive(simulation, desk, 1.8, service => service.NextExponential(1));
        simulation.Run(End);
        return desk.Usage.Utilisation;
    });

    [Test]
    public void WaitingTimes_MM1WithPriorities_AreCobhams() // Each class waits W0 / ((1 - better) (1 - better - own)), with W0 the load.
    {
        const double Own = 0.4;
        Replications.AssertMeans([0.8 / (1 - Own), 0.8 / ((1 - Own) * (1 - Own - Own))], simulation =>
        {
            var desk = new Resource(simulation, 1);
            SampleMonitor[] waits = [new(), new()];
            foreach (var priority in new[] { 0, 1 })
                _ = Source(simulation, $"class/{priority}", Own, (_, service) => Customer(desk, waits[priority], priority, service));
            simulation.Run(End);
            return [waits[0].Mean, waits[1].Mean];

            async Process Customer(Resource served, SampleMonitor wait, int priority, RandomStream service)
            {
                var time = SimDuration.FromSeconds(service.NextExponential(1));
                using var seat = await served.Request(priority);
                if (simulation.Now >= WarmUp)
                    wait.Add((simulation.Now - seat.RequestedAt).Seconds);
                await simulation.Delay(time);
            }
        });
    }

    [Test]
    public void TimesInSystem_MM1WithPreemption_AreThoseOfPreemptiveResume() // 1 / (1 - r1), and 1 / ((1 - r1) (1 - r1 - r2)).
    {
        const double Own = 0.4;
        Replications.AssertMeans([1 / (1 - Own), 1 / ((1 - Own) * (1 - Own - Own))], simulation =>
        {
            var machine = new PreemptiveResource(simulation, 1);
            SampleMonitor[] times = [new(), new()];
            foreach (var priority in new[] { 0, 1 })
                _ = Source(simulation, $"class/{priority}", Own, (_, service) => Customer(machine, times[priority], priority, service));
            simulation.Run(End);
            return [times[0].Mean, times[1].Mean];

            async Process Customer(PreemptiveResource served, SampleMonitor time, int priority, RandomStream service)
            {
                var arrived = simulation.Now;
                var left = SimDuration.FromSeconds(service.NextExponential(1));
                while (left > SimDuration.Zero)
                {
                    var start = SimTime.Never;
                    try
                    {
                        using var request = await served.Request(priority);
                        start = simulation.Now;
                        await simulation.Delay(left);
                        left = SimDuration.Zero;
                    }
                    catch (ProcessInterruptedException)
                    {
                        if (!start.IsNever)
                            left -= simulation.Now - start;
                    }
                }

                if (simulation.Now >= WarmUp)
                    time.Add((simulation.Now - arrived).Seconds);
            }
        });
    }

    [Test]
    public void Numbers_JacksonNetwork_AreThoseOfItsStationsAlone()
    {
        // Customers enter at A, go to B (60 %) or C (40 %); a quarter of B's return to A, everybody else leaves.
        const double A = 1 / (1 - (0.25 * 0.6)), B = 0.6 * A, C = 0.4 * A;
        int[] servers = [2, 1, 1];
        double[] rates = [A, B, C], expected = [.. rates.Zip(servers, (rate, c) => rate + (ErlangC(c, rate) * rate / (c - rate)))];
        Replications.AssertMeans(expected, simulation =>
        {
            var stations = servers.Select(count => new Resource(simulation, count) { Usage = new LevelMonitor(simulation), Queue = new LevelMonitor(simulation) }).ToArray();
            _ = Source(simulation, "customers", 1, (route, service) => Customer(route, service));
            simulation.Run(WarmUp);
            foreach (var station in stations)
            {
                station.Usage!.Reset();
                station.Queue!.Reset();
            }

            simulation.Run(End);
            return [.. stations.Select(station => station.Usage!.Mean + station.Queue!.Mean)];

            async Process Customer(RandomStream route, RandomStream service)
            {
                for (var station = 0; station >= 0;)
                {
                    using (await stations[station].Request())
                        await simulation.Delay(SimDuration.FromSeconds(service.NextExponential(1)));
                    station = station switch
                    {
                        0 => route.NextDouble() < 0.6 ? 1 : 2,
                        1 => route.NextDouble() < 0.25 ? 0 : -1,
                        _ => -1,
                    };
                }
            }
        });
    }

    private static double MeanWait(Simulation simulation, int servers, double rate, Func<RandomStream, double> service)
    {
        var desk = new Resource(simulation, servers) { WaitingTimes = new SampleMonitor() };
        Arrive(simulation, desk, rate, service);
        simulation.Run(WarmUp);
        desk.WaitingTimes.Reset();
        simulation.Run(servers == 16 ? SimTime.FromSeconds(11_000) : End); // Many servers forget quickly.
        return desk.WaitingTimes.Mean;
    }

    private static void Arrive(Simulation simulation, Resource desk, double rate, Func<RandomStream, double> service)
    {
        _ = Source(simulation, "customers", rate, (_, times) => Customer(SimDuration.FromSeconds(service(times))));

        async Process Customer(SimDuration time)
        {
            using var seat = await desk.Request();
            await simulation.Delay(time);
        }
    }

    private static async Process Source(Simulation simulation, string name, double rate, Func<RandomStream, RandomStream, Process> start)
    {
        var (arrivals, choices, services) = (simulation.Random($"{name}/arrivals"), simulation.Random($"{name}/choices"), simulation.Random($"{name}/services"));
        while (true)
        {
            await simulation.Delay(SimDuration.FromSeconds(arrivals.NextExponential(1 / rate)));
            _ = start(choices, services);
        }
    }

    private static double PollaczekKhinchine(double load, double secondMoment) => load * secondMoment / (2 * (1 - load));

    // The probability of having to wait, by way of Erlang's B: B(c) = rB / (c + rB).
    private static double ErlangC(int servers, double rate)
    {
        var blocked = 1.0;
        for (var count = 1; count <= servers; count++)
            blocked = rate * blocked / (count + (rate * blocked));
        return blocked / (1 - (rate / servers * (1 - blocked)));
    }
}

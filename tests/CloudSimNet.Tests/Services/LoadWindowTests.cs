// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>Over which time the rates and means of a workload are taken.</summary>
public sealed class LoadWindowTests
{
    [TestCase(100, 0.66, 17.325)] // Cut where the load ends,
    [TestCase(200, 0.66, 17.325)] // and long after that: what it left behind is served until 151 s.
    [TestCase(50, 0.64, 8.98)] // Cut before that: 32 answered; (25 x 49 - (32 x 49 - 1.5 x 16 x 33)) / 50.
    public void Throughput_LoadEndsBeforeTheRun_IsOverTheLoadsOwnTime(double until, double throughput, double meanUnderWay)
    {
        var workload = Overloaded(spec => spec with { Until = Given.At(100) });

        workload.Application.Simulation.Run(Given.For(until));

        Assert.That(workload.Statistics.Throughput, Is.EqualTo(throughput).Within(1e-12));
        Assert.That(workload.Statistics.MeanUnderWay, Is.EqualTo(meanUnderWay).Within(1e-12));
        Assert.That(workload.Statistics.MeasuredUntil, Is.EqualTo(Given.At(Math.Min(100, until))));
    }

    [Test]
    public void Throughput_LoadEndsBeforeTheRun_TheServiceHasTheWholeRun()
    {
        var workload = Overloaded(spec => spec with { Until = Given.At(100) });

        workload.Application.Simulation.Run(Given.For(200));

        Assert.That((workload.Service.Statistics.Throughput, workload.Service.Statistics.MeanUnderWay), Is.EqualTo((0.5, 2625.0 / 200)));
        Assert.That((workload.Statistics.Completed, workload.Statistics.UnderWayNanoseconds), Is.EqualTo((100L, (Int128)2_625_000_000_000)));
    }

    [Test]
    public void Throughput_RateThatDriesUp_IsOverTheTimeUntilThen()
    {
        var workload = Overloaded(spec => spec with { Rate = new RateProfile(new RateStep(SimDuration.Zero, 1), new RateStep(Given.For(100), 0), new RateStep(Given.For(120), 0)) });

        workload.Application.Simulation.Run(Given.For(200));

        // As with an end at 100 s, where the request that is due at that very instant comes still.
        Assert.That(workload.Statistics.MeasuredUntil, Is.EqualTo(Given.At(100)));
        Assert.That((workload.Statistics.Throughput, workload.Statistics.MeanUnderWay), Is.EqualTo((0.66, 17.325)));
    }

    [Test]
    public void Throughput_SoManyRequests_IsOverTheTimeUntilTheLastIsOver()
    {
        var workload = Overloaded(spec => spec with { Requests = 100 });

        workload.Application.Simulation.Run(Given.For(200));

        Assert.That(workload.Statistics.MeasuredUntil, Is.EqualTo(Given.At(151)));
        Assert.That((workload.Statistics.Throughput, workload.Statistics.MeanUnderWay), Is.EqualTo((100.0 / 151, 2625.0 / 151)));
    }

    [Test]
    public void Throughput_LoadBeginsAfterTheWarmUp_IsFromItsBeginningOn()
    {
        var workload = Overloaded(spec => spec with { After = Given.For(20), Until = Given.At(120) }, warmUp: 10);

        workload.Application.Simulation.Run(Given.For(300));

        Assert.That((workload.Statistics.MeasuredFrom, workload.Statistics.MeasuredUntil), Is.EqualTo((Given.At(20), Given.At(120))));
        Assert.That((workload.Statistics.Throughput, workload.Statistics.MeanUnderWay), Is.EqualTo((0.66, 17.325)));
    }

    [Test]
    public void Throughput_LoadEndsWithinTheWarmUp_IsZero()
    {
        var workload = Overloaded(spec => spec with { Until = Given.At(100) }, warmUp: 110);

        workload.Application.Simulation.Run(Given.For(300));

        Assert.That((workload.Statistics.Throughput, workload.Statistics.MeanUnderWay, workload.Statistics.Made), Is.EqualTo((0.0, 0.0, 0L)));
    }

    [Test]
    public void RatesAndMeans_AnyWindow_AreThoseOfALineOnPaper()
    {
        for (var seed = 0; seed < Given.Count(2000); seed++)
        {
            var random = new Random(seed);
            var (after, until, warmUp, cut) = (random.Next(20), random.Next(60), random.Next(4) == 0 ? random.Next(50) : 0, random.Next(1, 120));
            var requests = random.Next(3) == 0 ? random.Next(1, 30) : long.MaxValue;
            var (every, service) = (random.Next(1, 5), random.Next(1, 9));
            var workload = Overloaded(spec => spec with { After = Given.For(after), Until = Given.At(until), Requests = requests, Rate = RateProfile.Constant(1.0 / every) }, warmUp, service);

            workload.Application.Simulation.Run(Given.For(cut));

            // On paper: one line, one at a time, all in whole seconds.
            var requestsOnPaper = new List<(int Made, int Over)>();
            for (var (made, free) = (after + every, 0); made <= until && requestsOnPaper.Count < requests; made += every)
                requestsOnPaper.Add((made, free = Math.Max(made, free) + service));
            var from = Math.Max(after, warmUp);
            var end = requestsOnPaper.Count == requests ? Math.Min(until, requestsOnPaper[^1].Over) : until;
            var (to, counted) = (Math.Min(end, cut), requestsOnPaper.Where(one => one.Made >= from).ToList());
            var throughput = to > from ? (double)counted.Count(one => one.Over <= to) / (to - from) : 0;
            var mean = to > from ? (double)counted.Sum(one => Math.Max(0, Math.Min(one.Over, to) - one.Made)) / (to - from) : 0;
            Assert.That(workload.Statistics.Throughput, Is.EqualTo(throughput).Within(1e-12), $"throughput, seed {seed}");
            Assert.That(workload.Statistics.MeanUnderWay, Is.EqualTo(mean).Within(1e-12), $"mean, seed {seed}");
        }
    }

    /// <summary>A request a second, each of 1.5 s, on one thread.</summary>
    private static OpenWorkload Overloaded(Func<OpenWorkloadSpec, OpenWorkloadSpec> change, double warmUp = 0, double service = 1.5)
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = simulation.AddApplication(new ApplicationSpec { Name = "shop", WarmUp = Given.For(warmUp), Services = [Serve.Service("web", Serve.Milliseconds(service * 1000)) with { Threads = 1 }] });
        shop["web"].AddInstance(vms[0]);
        return shop.Add(change(new OpenWorkloadSpec { Name = "clock", Service = "web", Rate = RateProfile.Constant(1), Interarrival = Distributions.Constant(1) }));
    }
}

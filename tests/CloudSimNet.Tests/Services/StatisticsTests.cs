// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>Accounts that add up, percentiles, warm-up, memory and determinism.</summary>
public sealed class StatisticsTests
{
    [Test]
    public void Add_Duration_CountsAndRefusesWhatIsNegative()
    {
        var histogram = new DurationHistogram();
        histogram.Add(SimDuration.FromSeconds(2));
        histogram.Add(SimDuration.FromSeconds(4));

        Assert.That((histogram.Count, histogram.Mean, histogram.Maximum), Is.EqualTo((2L, SimDuration.FromSeconds(3), SimDuration.FromSeconds(4))));
        Assert.That(() => histogram.Add(SimDuration.FromNanoseconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Percentile_ManyMagnitudes_IsThatOfTheSortedSampleToWithinTheStatedError()
    {
        var sampler = new Simulation(5).Sampler("durations", Distributions.LogNormal(10, 4));
        var histogram = new DurationHistogram();
        var all = new long[20_000];
        for (var i = 0; i < all.Length; i++)
            all[i] = (long)Math.Min(sampler.Next(), 9e18);
        foreach (var ns in all)
            histogram.Add(ns);
        Array.Sort(all);

        foreach (var percent in new[] { 0.01, 1, 25, 50, 90, 95, 99, 99.9, 99.99, 100 })
        {
            var exact = all[Math.Max(0, (int)Math.Ceiling(percent * all.Length / 100) - 1)];
            Assert.That(histogram.Percentile(percent).Nanoseconds, Is.EqualTo((double)exact).Within((exact / 2048.0) + 0.5), $"{percent} %");
        }

        Assert.That((histogram.Minimum.Nanoseconds, histogram.Maximum.Nanoseconds, histogram.Count), Is.EqualTo((all[0], all[^1], 20_000L)));
        Assert.That(histogram.TotalNanoseconds, Is.EqualTo(all.Aggregate((Int128)0, (sum, one) => sum + one)));
    }

    [TestCase(0L)]
    [TestCase(1L)]
    [TestCase(1023L)]
    [TestCase(1024L)]
    [TestCase(2047L)]
    [TestCase(2048L)]
    [TestCase(2049L)]
    [TestCase(long.MaxValue)]
    public void Percentile_OneDuration_IsThatDuration(long ns)
    {
        var histogram = new DurationHistogram();
        histogram.Add(ns);

        Assert.That(histogram.P50.Nanoseconds, Is.EqualTo(ns));
        Assert.That(histogram.Mean.Nanoseconds, Is.EqualTo(ns));
    }

    [Test]
    public void Percentile_NearestRank_CountsWhole()
    {
        var histogram = new DurationHistogram();
        for (var i = 1; i <= 1000; i++)
            histogram.Add(i);

        Assert.That(histogram.P50.Nanoseconds, Is.EqualTo(500));
        Assert.That(histogram.P95.Nanoseconds, Is.EqualTo(950));
        Assert.That(histogram.P999.Nanoseconds, Is.EqualTo(999));
        Assert.That(histogram.Percentile(99.91).Nanoseconds, Is.EqualTo(1000));
        Assert.Throws<ArgumentOutOfRangeException>(() => histogram.Percentile(0));
    }

    [Test]
    public void UnderWay_OverTime_IsTheSumOfResponseTimesExactly()
    {
        var (simulation, shop) = Busy(seed: 11);
        var workload = Serve.Requests(shop, "web", 120, 20_000);

        simulation.Run();

        AssertLittle(workload.Statistics);
        foreach (var service in shop.Services)
            AssertLittle(service.Statistics);
    }

    [Test]
    public void Parts_OfAllRequests_AddUpToTheWhole()
    {
        var (simulation, shop) = Busy(seed: 12);
        var workload = Serve.Requests(shop, "web", 120, 20_000);

        simulation.Run();

        foreach (var s in shop.Services.Select(one => one.Statistics).Append(workload.Statistics))
        {
            var parts = s.Network.TotalNanoseconds + s.Queueing.TotalNanoseconds + s.Compute.TotalNanoseconds + s.Delay.TotalNanoseconds + s.Downstream.TotalNanoseconds;
            Assert.That(parts, Is.EqualTo(s.Response.TotalNanoseconds));
            Assert.That(s.Completed, Is.GreaterThan(1000));
        }

        // What web waits for is what its calls take, because it makes them one after the other.
        Assert.That(shop["web"].Statistics.Downstream.TotalNanoseconds, Is.EqualTo(shop["app"].Statistics.Response.TotalNanoseconds));
        Assert.That(workload.Statistics.Response.TotalNanoseconds, Is.EqualTo(shop["web"].Statistics.Response.TotalNanoseconds));
    }

    [Test]
    public void WarmUp_RequestsMadeBefore_DontCount()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = simulation.AddApplication(new ApplicationSpec { Name = "shop", Services = [Serve.Service("web", Serve.Milliseconds(1500))], WarmUp = Given.For(3) });
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.EverySecond(shop, "web", 4, every: 2);

        simulation.Run();

        Assert.That((workload.Made, workload.Statistics.Made, workload.Statistics.Completed), Is.EqualTo((4L, 3L, 3L)));
        Assert.That(simulation.Now, Is.EqualTo(Given.At(9.5)));
        Assert.That(workload.Statistics.MeanUnderWay, Is.EqualTo(3 * 1.5 / 6.5).Within(1e-12));
        Assert.That(workload.Statistics.Throughput, Is.EqualTo(3 / 6.5).Within(1e-12));
    }

    [Test]
    public void MeanResponse_OverManyRuns_CoversTheTruthAsOftenAsItSays()
    {
        var covered = 0;
        for (var seed = 100ul; seed < 200; seed++)
        {
            var (simulation, vms) = Serve.Machines(1, seed: seed);
            var shop = Serve.Application(simulation, Serve.Service("web", Serve.Exponential(0.010)));
            shop["web"].AddInstance(vms[0]);
            var workload = Serve.Requests(shop, "web", 50, 20_000);
            simulation.Run();
            covered += workload.Statistics.MeanResponse(0.9).Contains(0.020) ? 1 : 0;
        }

        // 90 of 100 with a standard error of 3.
        Assert.That(covered, Is.InRange(81, 99));
    }

    [Test]
    public void Run_SameSeed_IsTheSame()
    {
        static (ulong, Int128, SimDuration) Once(ulong seed)
        {
            var (simulation, shop) = Busy(seed);
            var workload = Serve.Requests(shop, "web", 120, 5000);
            simulation.Run();
            return (simulation.Fingerprint, workload.Statistics.Response.TotalNanoseconds, workload.Statistics.Response.P99);
        }

        var first = Once(3);
        Assert.That(Once(3), Is.EqualTo(first));
        Assert.That(Once(4), Is.Not.EqualTo(first));
    }

    [Test]
    public void Memory_ManyRequests_DoesNotGrowWithTheirNumber()
    {
        var (simulation, shop) = Busy(seed: 9);
        Serve.Requests(shop, "web", 120, long.MaxValue);
        simulation.Run(Given.For(200));
        var (before, requests) = (GC.GetAllocatedBytesForCurrentThread(), shop["db"].Statistics.Completed);

        simulation.Run(Given.For(1200));

        // Some 300 000 calls: an object for each would be tens of megabytes. Busier moments than any before, and longer times, may still need a little.
        Assert.That(shop["db"].Statistics.Completed - requests, Is.GreaterThan(100_000));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    /// <summary>Three tiers at moderate load, with queues, rejections, delays, forks and a network.</summary>
    private static (Simulation Simulation, Application Shop) Busy(ulong seed)
    {
        var (simulation, vms) = Serve.Machines(4, 2, seed);
        var shop = simulation.AddApplication(new ApplicationSpec
        {
            Name = "shop",
            Network = new FixedLatencyNetwork(simulation, SimDuration.FromMilliseconds(0.2), DataRate.Gbps(1)),
            Services =
            [
                Serve.Service("web", Serve.Exponential(0.004), new CallStage("app") { Request = Bytes.B(700), Response = Bytes.B(20_000) }) with { Threads = 8, Balancing = new LeastOutstanding() },
                Serve.Service("app", Serve.Exponential(0.008), new ForkStage(new CallStage("db") { Times = 2, Probability = 0.7 }), new DelayStage(Distributions.Uniform(0, 0.001))) with { Threads = 4, QueueLimit = 20 },
                Serve.Service("db", Serve.Exponential(0.005)) with { Balancing = new RandomBalancing() },
            ],
        });
        shop["web"].AddInstance(vms[0]);
        shop["web"].AddInstance(vms[1]);
        shop["app"].AddInstance(vms[2]);
        shop["db"].AddInstance(vms[3]);
        shop["db"].AddInstance(vms[0]);
        return (simulation, shop);
    }

    private static void AssertLittle(RequestStatistics statistics)
    {
        Assert.That(statistics.UnderWay, Is.Zero);
        Assert.That(statistics.UnderWayNanoseconds, Is.EqualTo(statistics.Response.TotalNanoseconds + statistics.LostNanoseconds));
        Assert.That(statistics.UnderWayNanoseconds, Is.GreaterThan((Int128)0));
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>Against queueing theory: the true mean must lie in the interval of 99 % that the run gives by batch means. The seeds are fixed, so a test passes always or never.</summary>
public sealed class QueueingTheoryTests
{
    [TestCase(0.5, 1ul)]
    [TestCase(0.8, 2ul)]
    public void MeanResponse_OneCoreExponentialWork_IsThatOfProcessorSharing(double load, ulong seed)
    {
        var (simulation, vms) = Serve.Machines(1, seed: seed);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Exponential(0.010)));
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.Requests(shop, "web", load / 0.010, 400_000);

        simulation.Run();

        AssertWithin(workload.Statistics.MeanResponse(0.99), 0.010 / (1 - load), mostRelative: 0.05);
    }

    [Test]
    public void MeanResponse_OneCoreVeryVariableWork_DependsOnItsMeanAlone()
    {
        // Squared coefficient of variation 7.3: first come first served would make them wait 4 times as long.
        var (simulation, vms) = Serve.Machines(1, seed: 4);
        var work = new ComputeStage(Distributions.Weighted([1e6, 91e6], [0.9, 0.1]));
        var shop = Serve.Application(simulation, Serve.Service("web", work));
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.Requests(shop, "web", 60, 400_000);

        simulation.Run();

        AssertWithin(workload.Statistics.MeanResponse(0.99), 0.010 / (1 - 0.6), mostRelative: 0.05);
    }

    [TestCase(4, 0.8)]
    [TestCase(2, 0.6)]
    public void MeanResponse_SeveralCores_IsThatOfErlangC(int cores, double load)
    {
        var (simulation, vms) = Serve.Machines(1, cores, seed: 3);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Exponential(0.010)));
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.Requests(shop, "web", load * cores / 0.010, 400_000);

        simulation.Run();

        AssertWithin(workload.Statistics.MeanResponse(0.99), 0.010 + ErlangCWait(cores, load, 0.010), mostRelative: 0.05);
    }

    [Test]
    public void MeanResponse_ThreadsAsManyAsCores_IsThatOfErlangCFirstComeFirstServed()
    {
        var (simulation, vms) = Serve.Machines(1, 4, seed: 5);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Exponential(0.010)) with { Threads = 4 });
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.Requests(shop, "web", 0.8 * 4 / 0.010, 400_000);

        simulation.Run();

        AssertWithin(workload.Statistics.MeanResponse(0.99), 0.010 + ErlangCWait(4, 0.8, 0.010), mostRelative: 0.05);
        Assert.That(workload.Statistics.Compute.Mean.Seconds, Is.EqualTo(0.010).Within(0.5).Percent, "nobody shares a core");
    }

    [Test]
    public void Rejected_NoQueue_IsErlangsLossFormula()
    {
        var (simulation, vms) = Serve.Machines(1, 2, seed: 6);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Exponential(0.010)) with { Threads = 2, QueueLimit = 0 });
        shop["web"].AddInstance(vms[0]);
        var workload = Serve.Requests(shop, "web", 100, 200_000);

        simulation.Run();

        // Offered 1 erlang to 2 cores: B = (1/2) / (1 + 1 + 1/2) = 0.2, standard error sqrt(0.16 / 200 000) = 0.0009, somewhat more because rejections come in groups.
        Assert.That(workload.Statistics.Rejected / 200_000.0, Is.EqualTo(0.2).Within(0.004));
        Assert.That(workload.Statistics.Completed + workload.Statistics.Rejected, Is.EqualTo(200_000));
    }

    [TestCase(1)]
    [TestCase(10)]
    [TestCase(40)]
    public void MeanResponse_ClosedNetwork_IsThatOfMeanValueAnalysis(int users)
    {
        // web 5 ms, then two calls of db at 4 ms each with probability 1/2: demands 5 ms and 4 ms; users think for 100 ms.
        var (simulation, vms) = Serve.Machines(2, seed: 7);
        var shop = simulation.AddApplication(new ApplicationSpec
        {
            Name = "shop",
            WarmUp = SimDuration.FromSeconds(100),
            Services =
            [
                Serve.Service("web", Serve.Exponential(0.005), new CallStage("db") { Times = 2, Probability = 0.5 }),
                Serve.Service("db", Serve.Exponential(0.004)),
            ],
        });
        shop["web"].AddInstance(vms[0]);
        shop["db"].AddInstance(vms[1]);
        var workload = shop.Add(new ClosedWorkloadSpec { Name = "users", Service = "web", Users = users, ThinkTime = Distributions.Exponential(0.1) });

        simulation.Run(SimDuration.FromSeconds(4000));

        var (response, throughput) = MeanValueAnalysis([0.005, 0.004], users, 0.1);
        AssertWithin(workload.Statistics.MeanResponse(0.99), response, mostRelative: 0.05);
        Assert.That(workload.Statistics.Throughput, Is.EqualTo(throughput).Within(1.5).Percent);

        // The utilisation distribution: busy time = throughput x demand.
        Assert.That(vms[1].CyclesDone / 1e9 / simulation.Now.Seconds, Is.EqualTo(throughput * 0.004).Within(2).Percent);
    }

    private static void AssertWithin(ConfidenceInterval interval, double expected, double mostRelative)
    {
        Assert.That(interval.HalfWidth, Is.LessThan(mostRelative * expected), "the run is too short to say anything");
        Assert.That(interval.Contains(expected), Is.True, $"{expected} isn't in {interval}");
    }

    // The probability of waiting, times the mean wait of those who do.
    private static double ErlangCWait(int servers, double load, double seconds)
    {
        var (term, sum) = (1.0, 0.0);
        for (var i = 0; i < servers; i++)
        {
            sum += term;
            term *= servers * load / (i + 1);
        }

        var waits = term / (1 - load) / (sum + (term / (1 - load)));
        return waits * seconds / (servers * (1 - load));
    }

    private static (double Response, double Throughput) MeanValueAnalysis(double[] demands, int users, double think)
    {
        var queues = new double[demands.Length];
        var (response, throughput) = (0.0, 0.0);
        for (var n = 1; n <= users; n++)
        {
            response = demands.Zip(queues, (demand, queue) => demand * (1 + queue)).Sum();
            throughput = n / (think + response);
            queues = [.. demands.Zip(queues, (demand, queue) => throughput * demand * (1 + queue))];
        }

        return (response, throughput);
    }
}

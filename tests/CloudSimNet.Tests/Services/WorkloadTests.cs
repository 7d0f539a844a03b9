// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>When requests come.</summary>
public sealed class WorkloadTests
{
    [Test]
    public void Rate_InSteps_IsFollowed()
    {
        // One request for each unit of the integral: 0.5/s until 4 s, 4/s until 5 s, nothing until 10 s, then 2/s.
        var times = ArrivalsOf(new OpenWorkloadSpec
        {
            Name = "w",
            Service = "web",
            Interarrival = Distributions.Constant(17), // Its size doesn't matter.
            Rate = new RateProfile(Step(0, 0.5), Step(4, 4), Step(5, 0), Step(10, 2)),
            Until = Given.At(11.5),
        });

        Assert.That(times, Is.EqualTo(new[] { 2, 4, 4.25, 4.5, 4.75, 5, 10.5, 11, 11.5 }));
    }

    [Test]
    public void Rate_Third_DoesNotDrift()
    {
        var times = ArrivalsOf(new OpenWorkloadSpec { Name = "w", Service = "web", Interarrival = Distributions.Constant(1), Rate = RateProfile.Constant(3), Requests = 30_000 });

        Assert.That(times[^1], Is.EqualTo(10_000).Within(1e-6));
    }

    [Test]
    public void Rate_Poisson_HasTheMeanAndVarianceOfCounts()
    {
        var times = ArrivalsOf(new OpenWorkloadSpec { Name = "w", Service = "web", Rate = new RateProfile(Step(0, 20), Step(5000, 80)), Until = Given.At(10_000) });
        var slow = Counts(times.Where(time => time < 5000), 5000);
        var fast = Counts(times.Where(time => time >= 5000).Select(time => time - 5000), 5000);

        // Mean and variance of a Poisson count are the same; standard errors sqrt(20 / 5000) = 0.063 and about 20 x sqrt(2 / 5000) = 0.4.
        Assert.That(slow.Average(), Is.EqualTo(20).Within(0.25));
        Assert.That(fast.Average(), Is.EqualTo(80).Within(0.5));
        Assert.That(slow.Select(count => (count - 20.0) * (count - 20)).Average(), Is.EqualTo(20).Within(1.8));
        Assert.That(fast.Select(count => (count - 80.0) * (count - 80)).Average(), Is.EqualTo(80).Within(7));
    }

    [Test]
    public void After_Delay_BeginsThen()
    {
        var times = ArrivalsOf(new OpenWorkloadSpec { Name = "w", Service = "web", Interarrival = Distributions.Constant(1), Rate = RateProfile.Constant(1), After = Given.For(5), Requests = 2 });

        Assert.That(times, Is.EqualTo(new[] { 6.0, 7.0 }));
    }

    [Test]
    public void Requests_None_MakesNone() =>
        Assert.That(ArrivalsOf(new OpenWorkloadSpec { Name = "w", Service = "web", Rate = RateProfile.Constant(1), Requests = 0 }), Is.Empty);

    [Test]
    public void Closed_Users_MakeAsManyRequestsAsTheyMay()
    {
        var (simulation, vms) = Serve.Machines(1);
        var shop = Serve.Application(simulation, Serve.Service("web", new DelayStage(SimDuration.FromSeconds(1))));
        shop["web"].AddInstance(vms[0]);
        var users = shop.Add(new ClosedWorkloadSpec { Name = "u", Service = "web", Users = 3, ThinkTime = Distributions.Constant(2), Requests = 7 });

        simulation.Run();

        // At 2, 5 and 8 s.
        Assert.That((users.Made, users.Statistics.Completed), Is.EqualTo((7L, 7L)));
        Assert.That(simulation.Now, Is.EqualTo(Given.At(9)));
    }

    private static RateStep Step(double from, double perSecond) => new(SimDuration.FromSeconds(from), perSecond);

    private static int[] Counts(IEnumerable<double> times, int seconds)
    {
        var counts = new int[seconds];
        foreach (var time in times)
            counts[(int)Math.Min(time, seconds - 1)]++;
        return counts;
    }

    private static List<double> ArrivalsOf(OpenWorkloadSpec spec)
    {
        var (simulation, vms) = Serve.Machines(1);
        var watch = new WatchedBalancing(simulation);
        var shop = Serve.Application(simulation, Serve.Service("web") with { Balancing = watch });
        shop["web"].AddInstance(vms[0]);
        shop.Add(spec);
        simulation.Run();
        return watch.Times;
    }

    private sealed class WatchedBalancing(Simulation simulation) : IBalancingPolicy
    {
        public List<double> Times { get; } = [];

        public int Choose(BalancingView view)
        {
            Times.Add(simulation.Now.Seconds);
            return 0;
        }
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Services;

namespace CloudSimNet.Tests.Services;

/// <summary>Which instance takes a request.</summary>
public sealed class BalancingTests
{
    [Test]
    public void RoundRobin_ThreeInstances_GoesRound() =>
        Assert.That(Chosen(new RoundRobinBalancing(), 7, seconds: 0.1), Is.EqualTo(new[] { 3, 2, 2 }));

    [Test]
    public void RoundRobin_OneEnds_GoesOnWithTheOthers()
    {
        var (simulation, vms) = Serve.Machines(3);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(100)));
        foreach (var vm in vms)
            shop["web"].AddInstance(vm);
        Serve.EverySecond(shop, "web", 8);
        simulation.Schedule(Given.At(2.5), () => vms[1].Stop());

        simulation.Run();

        // 0, 1, then 2, 0, 2, 0, 2, 0.
        Assert.That(vms.Select(vm => vm.CyclesDone / 1e8), Is.EqualTo(new double[] { 4, 1, 3 }));
    }

    [Test]
    public void LeastOutstanding_Idle_TakesTheFirst() =>
        Assert.That(Chosen(new LeastOutstanding(), 7, seconds: 0.1), Is.EqualTo(new[] { 7, 0, 0 }));

    [Test]
    public void LeastOutstanding_Busy_FillsThemEvenly() =>
        Assert.That(Chosen(new LeastOutstanding(), 7, seconds: 100), Is.EqualTo(new[] { 3, 2, 2 }));

    [Test]
    public void Random_Many_TakesEachAsOften()
    {
        // 3 000 each, standard deviation sqrt(9 000 x 1/3 x 2/3) = 45.
        Assert.That(Chosen(new RandomBalancing(), 9000, seconds: 0.1), Has.All.EqualTo(3000).Within(180));
    }

    [TestCase(-1)]
    [TestCase(3)]
    public void Choose_OutsideOfTheView_IsRefused(int position)
    {
        var thrown = Assert.Throws<InvalidOperationException>(() => Chosen(new Fixed(position), 1, 1));
        Assert.That(thrown!.Message, Does.Contain($"chose position {position}").And.Contain("from 0 to 2"));
    }

    private static int[] Chosen(IBalancingPolicy policy, int requests, double seconds)
    {
        var (simulation, vms) = Serve.Machines(3);
        var shop = Serve.Application(simulation, Serve.Service("web", Serve.Milliseconds(seconds * 1000)) with { Balancing = policy });
        foreach (var vm in vms)
            shop["web"].AddInstance(vm);
        Serve.EverySecond(shop, "web", requests);
        simulation.Run();
        return [.. vms.Select(vm => (int)Math.Round(vm.CyclesDone / 1e9 / seconds))];
    }

    private sealed class Fixed(int position) : IBalancingPolicy
    {
        public int Choose(BalancingView view) => position;
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Who watches a fluid system can't change it, neither by what he does nor by looking.</summary>
public sealed class ObservationTests
{
    private static readonly Dictionary<string, Action<FluidActivity, FluidResource>> Changes = new()
    {
        ["start"] = static (flow, _) => flow.Start(1),
        ["cancel"] = static (flow, _) => flow.Cancel(),
        ["suspend"] = static (flow, _) => flow.Suspend(),
        ["weight"] = static (flow, _) => flow.SetWeight(2),
        ["cap"] = static (flow, _) => flow.SetCap(2),
        ["reservation"] = static (flow, _) => flow.SetReservation(0.5),
        ["capacity"] = static (_, link) => link.SetCapacity(2),
        ["listen"] = static (flow, _) => flow.WhenRateChanges(null),
    };

    private static IEnumerable<string> Names => Changes.Keys;

    [TestCaseSource(nameof(Names))]
    public void Change_FromAnObservation_IsRefused(string name)
    {
        var network = new Network();
        var link = network.Link(10);
        var (idle, busy) = (network.Flow(link), network.Flow(link).Start(100));
        network.Observe(1, () => Changes[name](name == "start" ? idle.Activity : busy.Activity, link));

        Assert.That(network.Run, Throws.InvalidOperationException.With.Message.StartsWith("An observation at 1 s tried to change the model"));
        Assert.That((busy.Activity.State, busy.Activity.Weight, busy.Activity.Cap, busy.Activity.Reservation), Is.EqualTo((FluidState.Active, 1.0, double.PositiveInfinity, 0.0)));
        Assert.That((link.Capacity, link.Reserved, idle.Activity.State), Is.EqualTo((10.0, 0.0, FluidState.Idle)));
    }

    [Test]
    public void AddResource_FromAnObservation_IsRefused()
    {
        var network = new Network();
        network.Flow(network.Link(10)).Start(100);
        network.Observe(1, () => network.System.AddResource(1));

        Assert.That(() => network.RunTo(2), Throws.InvalidOperationException);
    }

    [Test]
    public void Resume_FromAnObservation_IsRefused()
    {
        var network = new Network();
        var flow = network.Flow(network.Link(10)).Start(100);
        flow.Activity.Suspend();
        network.Observe(1, flow.Activity.Resume);

        Assert.That(() => network.RunTo(2), Throws.InvalidOperationException);
    }

    [Test]
    public void Read_AtManyInstants_ChangesNotABit()
    {
        var (plain, watched) = (History(false), History(true));

        Assert.That(watched.Fingerprint, Is.EqualTo(plain.Fingerprint));
        Assert.That(watched.Bits, Is.EqualTo(plain.Bits));
    }

    private static (ulong Fingerprint, List<long> Bits) History(bool isWatched)
    {
        var network = new Network();
        var random = new Random(1);
        var links = Enumerable.Range(0, 6).Select(_ => network.Link(random.Next(50, 150) / 7.0)).ToArray();
        var flows = Enumerable.Range(0, 20).Select(i => network.Flow([links[i % 6], links[(i + 1 + (i % 4)) % 6]], 1 + random.NextDouble(), latency: i % 2 * 0.1)).ToArray();
        foreach (var flow in flows)
        {
            flow.Then = () => flow.Start(random.NextDouble());
            flow.Start(random.NextDouble());
        }

        for (var i = 0; i < 400; i++)
        {
            var (flow, at) = (flows[random.Next(flows.Length)].Activity, SimTime.FromNanoseconds(i * 7_654_321L));
            network.Simulation.Schedule(at, () => Change(flow, random));
            if (isWatched)
                network.Observe(at.Seconds + (i % 50 * 1e-4), () => Look(flows, links, []));
        }

        network.RunTo(4);
        var bits = new List<long>();
        Look(flows, links, bits);
        return (network.Simulation.Fingerprint, bits);
    }

    private static void Change(FluidActivity flow, Random random)
    {
        if (flow.State == FluidState.Suspended)
            flow.Resume();
        else if (random.Next(2) == 0)
            flow.SetWeight(1 + random.NextDouble());
        else
            flow.Suspend();
    }

    private static void Look(Flow[] flows, FluidResource[] links, List<long> bits)
    {
        foreach (var activity in flows.Select(static flow => flow.Activity))
            bits.AddRange(BitConverter.DoubleToInt64Bits(activity.Rate), BitConverter.DoubleToInt64Bits(activity.Remaining), activity.Completion.IsTriggered ? 1 : 0);
        foreach (var link in links)
            bits.AddRange(BitConverter.DoubleToInt64Bits(link.Served), BitConverter.DoubleToInt64Bits(link.Usage), link.IsSaturated ? 1 : 0);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>A random network to which random things happen, several at a time; after each instant its rates are what filling from nothing gives.</summary>
internal sealed class RandomHistory(NetworkShape shape, int seed)
{
    private const double Relative = 1e-9;
    private const int Instants = 10;

    private readonly RandomNetwork network = new(shape, seed);

    /// <summary>How many instants were compared.</summary>
    public int Comparisons { get; private set; }

    /// <summary>The largest relative difference of a rate that isn't tiny beside the capacities.</summary>
    public double Worst { get; private set; }

    private Random Random => network.Random;

    public void Run()
    {
        foreach (var one in network.Activities.Where(_ => Random.Next(3) > 0))
            one.Start(network.Amount());
        for (var i = 0; i < Instants; i++)
        {
            Go(network.Simulation.Now);
            var next = network.Simulation.Now + SimDuration.FromNanoseconds(Random.Next(4) == 0 ? 1000 : Random.NextInt64(1_000_000_000));
            Go(next);
            for (var changes = Random.Next(4) == 0 ? 2 * network.Activities.Length : Random.Next(1, 4); changes > 0; changes--)
                Change(network.Activities[Random.Next(network.Activities.Length)]);
        }

        Go(network.Simulation.Now);
    }

    // To an instant and through it, with a look at the end of each instant on the way.
    private void Go(SimTime until)
    {
        var simulation = network.Simulation;
        while (simulation.Next <= until)
        {
            Pass(simulation.Next);
            simulation.Step();
            if (simulation.Next > simulation.Now)
                Compare();
        }

        Pass(until);
        simulation.Run(until);
        Compare();
    }

    private void Pass(SimTime until)
    {
        foreach (var one in network.Activities)
            one.Advance((until - network.Simulation.Now).Nanoseconds / 1e9);
    }

    private void Change(Traced one)
    {
        var activity = one.Activity;
        switch (Random.Next(9))
        {
            case 0:
                one.Cancel();
                break;
            case 1:
                activity.Suspend();
                break;
            case 2:
                activity.Resume();
                break;
            case 3 when shape != NetworkShape.LevelTies:
                activity.SetWeight(network.Weight());
                break;
            case 4 when shape != NetworkShape.LevelTies:
                activity.SetCap(Math.Max(activity.Reservation, one.Path.Length == 0 ? Random.Next(1, 50) : network.Cap()));
                break;
            case 5:
                Reserve(one);
                break;
            case 6 when shape is not (NetworkShape.FullByCaps or NetworkShape.LevelTies) || Random.Next(8) == 0:
                SetCapacity(network.Resources[Random.Next(network.Resources.Length)]);
                break;
            default:
                if (activity.State == FluidState.Idle)
                    one.Start(network.Amount());
                break;
        }
    }

    private void Reserve(Traced one)
    {
        var activity = one.Activity;
        var reservation = network.Reservation(activity.Cap);
        if (shape == NetworkShape.Reserved && Random.Next(2) == 0 && one.Path.Length > 0)
            reservation = Math.Min(activity.Cap, Math.Max(0, one.Path.Min(i => (network.Resources[i].Capacity - network.Resources[i].Reserved) / one.TakesOf(i)))); // All there is.
        var before = one.Path.Select(i => network.Resources[i].Reserved).ToArray();
        try
        {
            activity.SetReservation(reservation);
        }
        catch (InvalidOperationException)
        {
            Assert.That(one.Path.Select(i => network.Resources[i].Reserved), Is.EqualTo(before), "A refused reservation changes nothing.");
        }
    }

    private void SetCapacity(FluidResource resource)
    {
        var capacity = network.Capacity();
        if (resource.Kind == CapacityKind.PerActivity)
            capacity = Math.Max(capacity, network.Activities.Max(static one => one.Activity.Reservation * one.PerUnit.Append(1).Max()));
        resource.SetCapacity(Math.Max(capacity, resource.Kind == CapacityKind.Shared ? resource.Reserved : 0));
    }

    private void Compare()
    {
        Comparisons++;
        var active = network.Activities.Where(static one => one.Activity.State == FluidState.Active).ToArray();
        if (active.Length > 0)
            CompareRates(active);
        for (var i = 0; i < network.Resources.Length; i++)
            CheckResource(network.Resources[i], i);
    }

    private void CompareRates(Traced[] active)
    {
        var filling = new ProgressiveFilling();
        foreach (var resource in network.Resources)
            filling.AddResource(resource.Kind == CapacityKind.Shared ? resource.Capacity : double.PositiveInfinity);
        foreach (var one in active)
        {
            var own = one.Path.Where(i => network.Resources[i].Kind == CapacityKind.PerActivity).Select(i => network.Resources[i].Capacity / one.TakesOf(i)).Append(one.Activity.Cap).Min();
            filling.AddActivity(one.Activity.Weight, own, one.Activity.Reservation, one.Path, one.PerUnit);
        }

        var expected = filling.Fill();

        // A light activity beside heavy ones gets what rounding leaves of the capacity.
        var ofCapacity = shape is NetworkShape.Extreme or NetworkShape.LevelTies ? 1e-12 : 1e-15 * active.Length;
        var rounding = ofCapacity * network.Resources.Max(static resource => resource.Capacity);
        for (var i = 0; i < active.Length; i++)
        {
            var difference = Math.Abs(active[i].Activity.Rate - expected[i]);
            if (rounding < Relative * expected[i])
                Worst = Math.Max(Worst, difference / expected[i]);
            if (!(difference <= (Relative * expected[i]) + rounding))
                Assert.Fail($"{shape} {seed} at {network.Simulation.Now}: activity {i} of {active.Length} on {string.Join(",", active[i].Path)} has {active[i].Activity.Rate}, not {expected[i]}.");
            CheckBottleneck(active, active[i]);
        }
    }

    // What makes an allocation max-min fair, whatever the scale: nobody could have more without taking it from somebody who has no more.
    private void CheckBottleneck(Traced[] active, Traced one)
    {
        var rate = one.Activity.Rate;
        if (rate >= one.Activity.Cap * (1 - Relative))
            return;
        foreach (var i in one.Path)
        {
            var resource = network.Resources[i];
            if (resource.Kind == CapacityKind.PerActivity && rate * one.TakesOf(i) >= resource.Capacity * (1 - Relative))
                return;
            if (resource.Kind == CapacityKind.PerActivity || resource.Usage < resource.Capacity * (1 - Relative))
                continue;
            var others = active.Where(other => other.Path.Contains(i) && other.Activity.Rate > other.Activity.Reservation * (1 + Relative));
            if (others.All(other => other.Activity.Rate / other.Activity.Weight <= rate / one.Activity.Weight * (1 + Relative)))
                return;
        }

        Assert.Fail($"{shape} {seed} at {network.Simulation.Now}: an activity on {string.Join(",", one.Path)} with {rate} has no bottleneck.");
    }

    private void CheckResource(FluidResource resource, int index)
    {
        if (resource.Kind == CapacityKind.Shared && !(resource.Usage <= resource.Capacity * (1 + Relative)))
            Assert.Fail($"{shape} {seed}: resource {index} carries {resource.Usage}, more than its {resource.Capacity}.");
        var users = network.Activities.Where(one => one.Path.Contains(index)).ToArray();
        var served = users.Sum(one => one.Served * one.TakesOf(index));
        if (Math.Abs(resource.Served - served) > (Relative * served) + users.Sum(one => one.Rounding * one.TakesOf(index)))
            Assert.Fail($"{shape} {seed}: resource {index} has served {resource.Served}, its activities were served {served}.");
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>Customers as processes that queue for a resource: M/M/c at a load of 0.9, a process that makes them and one for each.</summary>
internal sealed class QueueModel
{
    private const double Load = 0.9;

    private readonly Simulation simulation = new(1);
    private readonly RandomStream arrivals;
    private readonly RandomStream services;
    private readonly Resource desk;
    private readonly double meanBetween;
    private double waited;

    private QueueModel(int servers)
    {
        arrivals = simulation.Random("arrivals");
        services = simulation.Random("services");
        desk = new Resource(simulation, servers);
        meanBetween = 1 / (Load * servers);
    }

    /// <summary>One run.</summary>
    /// <param name="servers">Units of the resource.</param>
    /// <param name="customers">How many come.</param>
    /// <param name="events">How many events it took.</param>
    /// <param name="meanWait">How long they waited on average, in mean service times.</param>
    public static Measurement Of(int servers, int customers, out long events, out double meanWait)
    {
        var model = new QueueModel(servers);
        var measurement = Measurement.Of(() =>
        {
            _ = model.Source(customers);
            return model.simulation.Run().Events;
        });
        events = model.simulation.EventCount;
        meanWait = model.waited / customers;
        return measurement;
    }

    private async Process Source(int customers)
    {
        for (var i = 0; i < customers; i++)
        {
            await simulation.Delay(SimDuration.FromSeconds(arrivals.NextExponential(meanBetween)));
            _ = Customer();
        }
    }

    private async Process Customer()
    {
        var arrived = simulation.Now;
        using var seat = await desk.Request();
        waited += (simulation.Now - arrived).Seconds;
        await simulation.Delay(SimDuration.FromSeconds(services.NextExponential(1)));
    }
}

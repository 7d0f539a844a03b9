// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>A link of capacity 1 to which flows of mean size 1 come at random.</summary>
internal sealed class ProcessorSharingQueue : IEventHandler
{
    private const int Ignored = 2000;
    private const int Counted = 20_000;
    private const int Arrival = -1;

    private readonly Simulation simulation;
    private readonly FluidSystem system;
    private readonly FluidResource link;
    private readonly RandomStream arrivals;
    private readonly RandomStream sizes;
    private readonly double load;
    private readonly Func<RandomStream, double> size;
    private readonly List<FluidActivity> flows = [];
    private readonly Stack<int> idle = [];
    private readonly List<(int Number, SimTime Since)> visits = [];
    private int arrived;
    private int left;
    private double sum;

    public ProcessorSharingQueue(ulong seed, double load, Func<RandomStream, double> size)
    {
        (this.load, this.size) = (load, size);
        simulation = new Simulation(seed);
        system = new FluidSystem(simulation);
        link = system.AddResource(1);
        (arrivals, sizes) = (simulation.Random("arrivals"), simulation.Random("sizes"));
    }

    /// <summary>Runs until all that count have left, while others still come; returns their mean time in the system, in seconds.</summary>
    public double MeanSojourn()
    {
        simulation.Schedule(SimTime.Zero, this, Arrival);
        simulation.RunUntil(() => left == Counted);
        return sum / Counted;
    }

    public void Handle(long tag)
    {
        if (tag == Arrival)
            Arrive();
        else
            Leave((int)tag);
    }

    private void Arrive()
    {
        simulation.Schedule(simulation.Now + SimDuration.FromSeconds(arrivals.NextExponential(1 / load)), this, Arrival);
        if (!idle.TryPop(out var place))
        {
            place = flows.Count;
            flows.Add(system.AddActivity([link]));
            visits.Add(default);
        }

        visits[place] = (arrived++, simulation.Now);
        flows[place].Start(size(sizes), this, place);
    }

    private void Leave(int place)
    {
        idle.Push(place);
        if (visits[place].Number is < Ignored or >= Ignored + Counted)
            return;
        left++;
        sum += (simulation.Now - visits[place].Since).Seconds;
    }
}

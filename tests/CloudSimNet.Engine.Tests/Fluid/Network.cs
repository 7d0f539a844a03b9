// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>A fluid system with its simulation, and what happened on it.</summary>
internal sealed class Network
{
    public Network(Simulation? simulation = null)
    {
        Simulation = simulation ?? new Simulation();
        System = new FluidSystem(Simulation);
    }

    public Simulation Simulation { get; }

    public FluidSystem System { get; }

    /// <summary>Flows in the order of completion.</summary>
    public List<Flow> Done { get; } = [];

    public FluidResource Link(double capacity, CapacityKind kind = CapacityKind.Shared) => System.AddResource(capacity, kind);

    public Flow Flow(FluidResource link, double weight = 1, double cap = double.PositiveInfinity, double reservation = 0, double latency = 0) =>
        Flow([link], weight, cap, reservation, latency);

    public Flow Flow(ReadOnlySpan<FluidResource> path, double weight = 1, double cap = double.PositiveInfinity, double reservation = 0, double latency = 0)
    {
        var terms = new FluidTerms { Weight = weight, Cap = cap, Reservation = reservation, Latency = SimDuration.FromSeconds(latency) };
        return new Flow(this, System.AddActivity(path, terms));
    }

    /// <summary>Flows without end that begin now, and what each gets.</summary>
    public double[] Rates(params Flow[] flows)
    {
        foreach (var flow in flows)
            flow.Start(double.PositiveInfinity);
        RunTo(Simulation.Now.Seconds);
        return [.. flows.Select(static flow => flow.Activity.Rate)];
    }

    public void At(double seconds, Action action) => Simulation.Schedule(SimTime.FromSeconds(seconds), action);

    public void Observe(double seconds, Action action) => Simulation.Schedule(SimTime.FromSeconds(seconds), action, Phase.Observe);

    public void RunTo(double seconds) => Simulation.Run(SimTime.FromSeconds(seconds));

    public void Run() => Simulation.Run();
}

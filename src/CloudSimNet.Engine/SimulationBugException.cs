// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>An invariant of the library was broken: a bug of ours, never of the model. Please report it with this text.</summary>
public sealed class SimulationBugException : Exception
{
    private const int MaxEvents = 10;

    /// <summary>Says what was broken, where and when.</summary>
    /// <param name="simulation">The simulation in which it happened.</param>
    /// <param name="entity">What it happened to, such as <c>host/17</c>.</param>
    /// <param name="message">The invariant, and what was found instead.</param>
    public SimulationBugException(Simulation simulation, string entity, string message)
        : base($"{entity} at {simulation.Now}: {message} (seed {simulation.Seed}, event {simulation.EventCount}, fingerprint {simulation.Fingerprint:x16}){LastEvents(simulation)}")
    {
        Entity = entity;
        Time = simulation.Now;
    }

    /// <summary>What it happened to.</summary>
    public string Entity { get; }

    /// <summary>When it happened.</summary>
    public SimTime Time { get; }

    private static string LastEvents(Simulation simulation) => simulation.Log is { Count: > 0 } log
        ? $", after{Environment.NewLine}{string.Join(Environment.NewLine, log.TakeLast(MaxEvents))}"
        : ", after events that weren't logged: set Simulation.Log to see them";
}

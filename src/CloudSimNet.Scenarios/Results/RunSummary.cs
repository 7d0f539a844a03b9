// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Results;

/// <summary>A run with the sums over it, taken once.</summary>
internal sealed class RunSummary
{
    /// <summary>Takes the sums.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="result">The run.</param>
    /// <exception cref="InvalidOperationException">The simulation has gone on since.</exception>
    public RunSummary(string scenario, RunResult result)
    {
        (Scenario, Result, Totals, Cycles) = (scenario, result, result.Totals, result.Cycles);
        Jobs = JobTimes.Of(result.Simulation.Jobs);
    }

    /// <summary>The scenario's name.</summary>
    public string Scenario { get; }

    /// <summary>The run.</summary>
    public RunResult Result { get; }

    /// <summary>The simulation.</summary>
    public Simulation Simulation => Result.Simulation;

    /// <summary>The sums over all datacenters.</summary>
    public RunTotals Totals { get; }

    /// <summary>How many hosts have a power model; where none has, an energy of 0 would be a lie.</summary>
    public int HostsMetered => Simulation.Datacenters.Sum(static datacenter => datacenter.Hosts.Count(static host => host.Spec.Power is not UnmeteredPower));

    /// <summary>Where the cycles went.</summary>
    public RunCycles Cycles { get; }

    /// <summary>How long jobs took.</summary>
    public JobTimes Jobs { get; }
}

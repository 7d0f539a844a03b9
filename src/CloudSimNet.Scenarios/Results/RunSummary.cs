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
        Jobs = new JobGroupSummary("", Totals.Jobs, () => new JobOutcomes(Totals.JobsByState, JobTimes.Of(result.Simulation.Jobs)));
        Groups = ModelGroups.Of(result.Simulation);
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

    /// <summary>What became of all jobs.</summary>
    public JobGroupSummary Jobs { get; }

    /// <summary>The groups in which virtual machines and jobs were asked for.</summary>
    public ModelGroups Groups { get; }

    /// <summary>Each group of virtual machines; made anew each time, so that no more than one at a time need be held.</summary>
    public IEnumerable<VmGroupSummary> VmGroups => Groups.Vms.All.Select(static group => new VmGroupSummary(group));

    /// <summary>Each group of jobs; made anew each time, so that no more than one at a time need be held.</summary>
    public IEnumerable<JobGroupSummary> JobGroups => Groups.Jobs.All.Select(static group => new JobGroupSummary(group.Name, group.Count, () => JobOutcomes.Of(group.All)));
}

// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine;

namespace CloudSimNet.Scenarios.Results;

/// <summary>The groups in which a model's hosts, virtual machines and jobs were asked for, so that results can tell them apart. A group without a name is
/// called by its place among those of its kind, counted from 0.</summary>
internal sealed class ModelGroups
{
    private readonly List<HostGroup> hosts = [];
    private readonly List<VmGroup> vms = [];
    private readonly List<JobGroup> jobs = [];

    private ModelGroups()
    {
    }

    /// <summary>Those of hosts.</summary>
    public IReadOnlyList<HostGroup> Hosts => hosts;

    /// <summary>Those of virtual machines, in id order.</summary>
    public IReadOnlyList<VmGroup> Vms => vms;

    /// <summary>Those of jobs, in id order.</summary>
    public IReadOnlyList<JobGroup> Jobs => jobs;

    /// <summary>Whether files and the terminal have the groups of virtual machines: one of them has a name.</summary>
    public bool TellVmsApart { get; private set; }

    /// <summary>Whether they have the groups of jobs.</summary>
    public bool TellJobsApart { get; private set; }

    /// <summary>Those of a simulation; none unless they were added.</summary>
    public static ModelGroups Of(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return simulation.Part(static _ => new ModelGroups());
    }

    /// <summary>What a group is called.</summary>
    /// <param name="name">Its name; null when it has none.</param>
    /// <param name="place">Its place.</param>
    public static string NameOf(string? name, int place) => name ?? place.ToString(CultureInfo.InvariantCulture);

    /// <summary>A group of hosts.</summary>
    public void AddHosts(HostGroup group) => hosts.Add(group);

    /// <summary>The virtual machines from an id on are a group.</summary>
    public void AddVms(string? name, Simulation simulation, int first)
    {
        TellVmsApart |= name is not null;
        vms.Add(new VmGroup(NameOf(name, vms.Count), simulation, first, simulation.VirtualMachines.Count - first));
    }

    /// <summary>The jobs from an id on are a group.</summary>
    public void AddJobs(string? name, Simulation simulation, int first)
    {
        TellJobsApart |= name is not null;
        jobs.Add(new JobGroup(NameOf(name, jobs.Count), simulation, first, simulation.Jobs.Count - first));
    }

    /// <summary>The name of a virtual machine's group; null when it is in none. O(log groups).</summary>
    public string? NameOf(VirtualMachine vm) => PlaceOf(vms.Count, i => vms[i].First, i => vms[i].Count, vm.Id.Value) is { } place ? vms[place].Name : null;

    /// <summary>The name of a job's group; null when it is in none. O(log groups).</summary>
    public string? NameOf(Job job) => PlaceOf(jobs.Count, i => jobs[i].First, i => jobs[i].Count, job.Id.Value) is { } place ? jobs[place].Name : null;

    // The last group that begins at or before the id, if it reaches so far; groups without members begin where the next does.
    private static int? PlaceOf(int groups, Func<int, int> first, Func<int, int> count, int id)
    {
        var (low, high) = (0, groups);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = first(middle) <= id ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && id - first(low - 1) < count(low - 1) ? low - 1 : null;
    }
}

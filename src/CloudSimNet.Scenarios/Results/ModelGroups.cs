// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>The groups in which a model's hosts, virtual machines and jobs were asked for, so that files can refer to them and results tell them apart.</summary>
internal sealed class ModelGroups
{
    private readonly List<HostGroup> hosts = [];

    private ModelGroups()
    {
    }

    /// <summary>Those of hosts.</summary>
    public IReadOnlyList<HostGroup> Hosts => hosts;

    /// <summary>Those of virtual machines.</summary>
    public EntityGroups<VirtualMachine> Vms { get; } = new();

    /// <summary>Those of jobs.</summary>
    public EntityGroups<Job> Jobs { get; } = new();

    /// <summary>Those of a simulation; none unless they were added.</summary>
    public static ModelGroups Of(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return simulation.Part(static _ => new ModelGroups());
    }

    /// <summary>A group of hosts.</summary>
    public void AddHosts(HostGroup group) => hosts.Add(group);
}

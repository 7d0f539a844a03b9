// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Units;
using CloudSimNet.Placement;
using CloudSimNet.Scheduling;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A datacenter: hosts, and the policy that places virtual machines on them.</summary>
public sealed class Datacenter
{
    private readonly List<Host> hosts = [];
    private readonly List<int> ids = [];
    private readonly IPlacementPolicy placement;
    private readonly IndexedPlacementView view;

    internal Datacenter(Estate estate, DatacenterId id, string name, IPlacementPolicy placement)
    {
        Estate = estate;
        Id = id;
        Name = name;
        this.placement = placement;
        view = new IndexedPlacementView(Index, ids, estate.Costs);
    }

    /// <summary>Which datacenter this is.</summary>
    public DatacenterId Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its hosts, in id order.</summary>
    public IReadOnlyList<Host> Hosts => hosts;

    /// <summary>Where the cycles of its hosts went up to now, together. Computed when read, in O(hosts + their virtual machines and jobs that aren't over).</summary>
    public HostCycles Cycles
    {
        get
        {
            var sum = HostCycles.None;
            foreach (var host in hosts)
                sum = HostCycles.Sum(sum, host.Cycles);
            return sum;
        }
    }

    internal Estate Estate { get; }

    internal CapacityIndex Index { get; } = new();

    internal DatacenterView View => new(Id, Name, hosts.Count, Frequency.Hz((long)Math.Min(Index.FreeCpuHz, 9e18)), Bytes.B((long)Math.Min(Index.FreeMemoryBytes, 9e18)));

    /// <summary>Adds hosts of one type.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="spec">Their type.</param>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public void AddHosts(int count, HostSpec spec)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(spec);
        Estate.Simulation.ThrowIfObserving();
        ModelException.ThrowIfAny(spec.Problems($"datacenters[{Id}].hosts[{hosts.Count}]"));
        var tax = HypervisorTax.Of(spec);
        for (var i = 0; i < count; i++)
        {
            var host = new Host(this, Estate.NextHostId(), spec, hosts.Count, tax);
            hosts.Add(host);
            ids.Add(host.Id.Value);
            Index.Add(spec);
        }

        Estate.NoteCapacityFreed();
    }

    /// <summary>Adds one host.</summary>
    /// <param name="spec">Its type.</param>
    /// <returns>The host.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public Host AddHost(HostSpec spec)
    {
        AddHosts(1, spec);
        return hosts[^1];
    }

    /// <summary>Requests a virtual machine of this datacenter alone.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="after">The request is made after this delay.</param>
    /// <returns>The virtual machine, which is placed or refused when its instant comes.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public VirtualMachine Request(VmSpec spec, SimDuration after = default) => Estate.Request(spec, after, this);

    /// <summary>Asks the policy for a host, and checks its answer.</summary>
    internal Host? Place(VmSpec request)
    {
        if (placement.Place(request, view) is not { } id)
            return null;
        var position = view.Find(id);
        if (position < 0 || !Index.CanHost(position, request))
            throw new InvalidOperationException($"Placement policy {placement.GetType().Name} chose host {id} of datacenter '{Name}', which {(position < 0 ? "isn't one of its hosts" : "has no room for the request")}. A policy must choose among the hosts that its view calls feasible.");
        view.NotePlaced(id);
        return hosts[position];
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Admission;
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
    private UtilisationHistory? history;

    internal Datacenter(Inventory inventory, DatacenterId id, string name, IPlacementPolicy placement)
    {
        Inventory = inventory;
        Id = id;
        Name = name;
        this.placement = placement;
        view = new IndexedPlacementView(Index, hosts, ids, inventory.Costs);
    }

    /// <summary>Which datacenter this is.</summary>
    public DatacenterId Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its hosts, in id order.</summary>
    public IReadOnlyList<Host> Hosts => hosts;

    /// <summary>Where the cycles of its hosts went up to now, together. Computed when read, in O(hosts + their virtual machines and jobs that aren't
    /// over).</summary>
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

    internal Inventory Inventory { get; }

    internal CapacityIndex Index { get; } = new();

    /// <summary>Whether its policy may promise more CPU than there is.</summary>
    internal bool PromisesByDemand => placement.Feasibility == Feasibility.ByDemand;

    internal DatacenterView View => new(Id, Name, hosts.Count, Frequency.Hz((long)Math.Min(Index.FreeCpuHz, 9e18)), Bytes.B((long)Math.Min(Index.FreeMemoryBytes, 9e18)));

    /// <summary>Adds hosts of one type.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="spec">Their type.</param>
    /// <param name="labels">What each of them is marked with, such as its rack; null for nothing.</param>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public void AddHosts(int count, HostSpec spec, Labels? labels = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(spec);
        Inventory.Simulation.ThrowIfObserving();
        ModelException.ThrowIfAny(spec.Problems($"datacenters[{Id}].hosts[{hosts.Count}]"));
        var tax = HypervisorTax.Of(spec);
        for (var i = 0; i < count; i++)
        {
            Index.Add(spec);
            var host = new Host(this, Inventory.NextHostId(), spec, labels ?? Labels.None, hosts.Count, tax);
            hosts.Add(host);
            ids.Add(host.Id.Value);
        }

        Inventory.NoteCapacityFreed();
    }

    /// <summary>Adds one host.</summary>
    /// <param name="spec">Its type.</param>
    /// <param name="labels">What it is marked with, such as its rack; null for nothing.</param>
    /// <returns>The host.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public Host AddHost(HostSpec spec, Labels? labels = null)
    {
        AddHosts(1, spec, labels);
        return hosts[^1];
    }

    /// <summary>Requests a virtual machine of this datacenter alone.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="after">The request is made after this delay.</param>
    /// <param name="labels">What it is marked with; null for nothing.</param>
    /// <returns>The virtual machine, which is placed or refused when its instant comes.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public VirtualMachine Request(VmSpec spec, SimDuration after = default, Labels? labels = null) => Inventory.Request(spec, after, this, labels ?? Labels.None, null);

    /// <summary>Keeps the hosts' mean utilisation in the last intervals for policies, from now on.</summary>
    /// <param name="interval">How long an interval is; above 0.</param>
    /// <param name="length">How many intervals are kept; at least 1.</param>
    /// <exception cref="InvalidOperationException">It is kept already.</exception>
    public void KeepHistory(SimDuration interval, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval.Nanoseconds, nameof(interval));
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        Inventory.Simulation.ThrowIfObserving();
        if (history is not null)
            throw new InvalidOperationException($"Datacenter '{Name}' keeps its hosts' history already; say once how much of it.");
        history = new UtilisationHistory(this, interval, length);
        history.Begin();
    }

    internal IReadOnlyList<double> HistoryOf(int position) => history?.Of(position) ?? [];

    /// <summary>Asks the policy for a host, and checks its answer.</summary>
    internal PlacementDecision Ask(PlacementRequest request, DecisionLog? log, out Host? host)
    {
        view.Begin(withScores: log is not null);
        var candidates = log is null ? null : Candidates(request);
        var decision = placement.Place(request, view);
        log?.Add(new LoggedDecision(Inventory.Simulation.Now, Id, request, decision, Scored(candidates!)));
        host = null;
        if (decision.Host is not { } id)
            return decision;
        var position = view.Find(id);
        if (position < 0 || !view.CanHost(request, position, placement.Feasibility))
            throw new InvalidOperationException($"Placement policy {placement.GetType().Name} chose host {id} of datacenter '{Name}', which {(position < 0 ? "isn't one of its hosts" : "has no room for the request")}. A policy must choose among the hosts that its view calls feasible.");
        view.NotePlaced(id);
        host = hosts[position];
        if (PromisesByDemand)
            host.Expect(VmEntitlement.ExpectedHz(host.Spec, request));
        return decision;
    }

    private List<HostId> Candidates(PlacementRequest request)
    {
        var found = new List<HostId>();
        foreach (var host in view.Feasible(request, placement.Feasibility))
            found.Add(host.Id);
        return found;
    }

    private List<(HostId Host, double? Score)> Scored(List<HostId> candidates)
    {
        var scored = new List<(HostId, double?)>();
        foreach (var host in candidates)
        {
            double? score = null;
            foreach (var noted in view.Scores)
                score = noted.Host == host ? noted.Score : score;
            scored.Add((host, score));
        }

        return scored;
    }
}

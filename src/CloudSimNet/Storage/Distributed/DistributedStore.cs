// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Distributed;

/// <summary>Local devices of many hosts as one store of objects, each spread over hosts so that it survives the loss of some, as VMware vSAN does it.</summary>
/// <remarks>
/// Parts go to the nodes with most free space, each to another one; ties go to the lowest id. A node that is away for longer than the repair delay
/// has its parts made anew elsewhere as soon as the others are enough for that, one that has lost its data at once. Left out: the
/// network between the nodes, disk groups and their caches (give nodes a cached device), checksums, stripes over several devices of a node.
/// </remarks>
public sealed class DistributedStore
{
    private readonly List<StoreNode> nodes = [];
    private readonly List<DistributedObject> objects = [];

    /// <summary>A store without nodes.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="repairDelay">How long a node may be away before its parts are made anew elsewhere; an hour when left out, as in vSAN.</param>
    public DistributedStore(Simulation simulation, string name, SimDuration? repairDelay = null)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Simulation, Name, RepairDelay) = (simulation, name, repairDelay ?? SimDuration.FromHours(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(RepairDelay, SimDuration.Zero, nameof(repairDelay));
    }

    /// <summary>Whose clock it follows.</summary>
    public Simulation Simulation { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How long a node may be away before its parts are made anew elsewhere.</summary>
    public SimDuration RepairDelay { get; }

    /// <summary>The nodes, in the order of their ids.</summary>
    public IReadOnlyList<StoreNode> Nodes => nodes;

    /// <summary>The objects, in the order in which they were made.</summary>
    public IReadOnlyList<DistributedObject> Objects => objects;

    /// <summary>What all nodes have; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes Capacity => Sum(static node => node.Device.Capacity);

    /// <summary>What is taken of it; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes Used => Sum(static node => node.Used);

    /// <summary>Adds a node.</summary>
    /// <param name="device">Its local device, which nothing else uses.</param>
    public StoreNode AddNode(BlockDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        if (device.Simulation != Simulation)
            throw new ArgumentException($"'{device.Name}' belongs to another simulation than store '{Name}'; build both on one.", nameof(device));
        if (nodes.Find(one => one.Device == device) is { } other)
            throw new ArgumentException($"'{device.Name}' is node {other.Id} of store '{Name}' already; give each node a device of its own.", nameof(device));
        Simulation.ThrowIfObserving();
        var node = new StoreNode(this, nodes.Count, device);
        nodes.Add(node);
        Reconsider();
        return node;
    }

    /// <summary>There may be room now for parts that have none.</summary>
    internal void Reconsider()
    {
        foreach (var one in objects)
            one.PartsChanged();
    }

    /// <summary>Makes an object.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="size">Its size; above 0.</param>
    /// <param name="policy">What it must survive.</param>
    /// <param name="refusal">Why there is none; null when there is.</param>
    /// <returns>The object; null when there are too few nodes that are up and have room.</returns>
    public DistributedObject? TryCreate(string name, Bytes size, ObjectPolicy policy, out string? refusal)
    {
        ArgumentNullException.ThrowIfNull(policy);
        policy.Check();
        if (size <= Bytes.Zero)
            throw new ArgumentOutOfRangeException(nameof(size), size, $"The size of object '{name}' must be above 0 bytes, not {size}.");
        Simulation.ThrowIfObserving();
        var partSize = (size.Count + policy.Data - 1) / policy.Data;
        var chosen = new List<StoreNode>();
        for (var i = 0; i < policy.Nodes; i++)
        {
            if (Find(chosen, i < policy.Parts ? partSize : policy.WitnessSize.Count) is not { } node)
            {
                refusal = $"'{name}' needs {policy.Nodes} nodes that are up, {policy.Parts} of them with {Bytes.B(partSize)} free; store '{Name}' has {nodes.Count} nodes and found {chosen.Count} of them.";
                return null;
            }

            chosen.Add(node);
        }

        refusal = null;
        var made = new DistributedObject(this, name, size, policy, chosen);
        objects.Add(made);
        return made;
    }

    /// <summary>The node with most free space that is up, has room and isn't among some; null when there is none.</summary>
    internal StoreNode? Find(List<StoreNode> without, long size)
    {
        StoreNode? best = null;
        foreach (var node in nodes)
        {
            if (node.IsUp && node.HasRoom(size) && (best is null || node.Free > best.Free) && !without.Contains(node))
                best = node;
        }

        return best;
    }

    private Bytes Sum(Func<StoreNode, Bytes> of)
    {
        var sum = Int128.Zero;
        foreach (var node in nodes)
            sum += of(node).Count;
        return Bytes.OfTotal(sum);
    }
}

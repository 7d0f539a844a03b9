// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>A storage network: hosts' ports, switches, arrays' ports, and the links between them. Two separate fabrics of a host may be parts of one
/// such graph.</summary>
public sealed class StorageFabric
{
    private readonly List<FabricNode> nodes = [];

    /// <summary>An empty fabric.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="protocol">What is spoken on it.</param>
    /// <exception cref="ArgumentException">The protocol serves files.</exception>
    public StorageFabric(Simulation simulation, StorageProtocol protocol)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(protocol);
        protocol.Check();
        if (protocol.IsFileLevel)
            throw new ArgumentException($"'{protocol.Name}' serves files, and a fabric carries blocks; use a file server.", nameof(protocol));
        (Simulation, Protocol) = (simulation, protocol);
    }

    /// <summary>The simulation that it belongs to.</summary>
    public Simulation Simulation { get; }

    /// <summary>What is spoken on it.</summary>
    public StorageProtocol Protocol { get; }

    /// <summary>All nodes, in the order of being added.</summary>
    public IReadOnlyList<FabricNode> Nodes => nodes;

    /// <summary>Adds a host, without ports.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cycles">The cycles a second that its streams have for I/O; zero, as when left out, for as many as they want.</param>
    public Initiator AddInitiator(string name, Frequency cycles = default) => new(this, name, cycles);

    /// <summary>Adds a switch whose hop takes 2 µs.</summary>
    /// <param name="name">Its name.</param>
    public FabricSwitch AddSwitch(string name) => AddSwitch(name, SimDuration.FromNanoseconds(2000));

    /// <summary>Adds a switch.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="latency">How long a hop takes, one way; not negative.</param>
    public FabricSwitch AddSwitch(string name, SimDuration latency)
    {
        var added = new FabricSwitch(this, name, latency);
        Add(added);
        return added;
    }

    /// <summary>Adds a port of an array.</summary>
    /// <param name="name">Its name.</param>
    public ArrayPort AddArrayPort(string name)
    {
        var port = new ArrayPort(this, name);
        Add(port);
        return port;
    }

    /// <summary>Links two nodes.</summary>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end.</param>
    /// <param name="rate">The rate each way, such as <see cref="FabricRate.Fc8"/>; above 0.</param>
    /// <param name="kilometres">How long it is, from 0.</param>
    /// <exception cref="ArgumentException">Both ends are the same, or one belongs to another fabric.</exception>
    public FabricLink Link(FabricNode from, FabricNode to, DataRate rate, double kilometres = 0)
    {
        Check(from, to);
        return new FabricLink(from, to, rate, kilometres);
    }

    /// <summary>Links two nodes over a network, where what it carries competes with all other traffic.</summary>
    /// <param name="from">One end, such as a host's port; it is at the way's first node.</param>
    /// <param name="to">The other end, such as an array's port; it is at the way's second node.</param>
    /// <param name="over">The nodes of the network.</param>
    /// <exception cref="ArgumentException">Both ends are the same, one belongs to another fabric, or the network to another simulation.</exception>
    public FabricLink Link(FabricNode from, FabricNode to, NetworkWay over)
    {
        ArgumentNullException.ThrowIfNull(over);
        Check(from, to);
        if (over.Network.Simulation != Simulation)
            throw new ArgumentException("The network belongs to another simulation than the fabric; build both on one.", nameof(over));
        Simulation.ThrowIfObserving();
        return new FabricLink(from, to, over);
    }

    /// <summary>Lets a host see a volume through array ports, over one path from each of its ports to each of them that can be reached.</summary>
    /// <param name="name">What the host calls it.</param>
    /// <param name="volume">The volume.</param>
    /// <param name="initiator">The host.</param>
    /// <param name="ports">Where the volume is seen.</param>
    /// <param name="multipath">How the paths are used; null for <see cref="MultipathSpec.Default"/>.</param>
    /// <exception cref="ArgumentException">No path leads from the host to a port.</exception>
    public Lun Map(string name, BlockDevice volume, Initiator initiator, IReadOnlyList<ArrayPort> ports, MultipathSpec? multipath = null)
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(initiator);
        ArgumentNullException.ThrowIfNull(ports);
        if (volume.Simulation != Simulation)
            throw new ArgumentException($"'{volume.Name}' belongs to another simulation than the fabric; build both on one.", nameof(volume));
        if (initiator.Fabric != this)
            throw new ArgumentException($"'{initiator.Name}' is a host of another fabric.", nameof(initiator));
        foreach (var port in ports)
        {
            if (port.Fabric != this)
                throw new ArgumentException($"'{port.Name}' is a port of another fabric.", nameof(ports));
        }

        var paths = new List<FabricPath>();
        foreach (var from in initiator.Ports)
        {
            foreach (var to in ports)
            {
                if (FindRoute(from, to) is { } route)
                    paths.Add(new FabricPath(from, to, route));
            }
        }

        if (paths.Count == 0)
            throw new ArgumentException($"No path leads from '{initiator.Name}' to a port of '{volume.Name}'; link them first.", nameof(ports));
        return new Lun(name, volume, initiator, paths, multipath ?? MultipathSpec.Default);
    }

    internal void Add(FabricNode node)
    {
        Simulation.ThrowIfObserving();
        node.Place = nodes.Count;
        nodes.Add(node);
    }

    private void Check(FabricNode from, FabricNode to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (from == to)
            throw new ArgumentException($"A link needs two ends, not '{from.Name}' twice.", nameof(to));
        if (from.Fabric != this || to.Fabric != this)
            throw new ArgumentException($"'{from.Name}' and '{to.Name}' must both be nodes of this fabric.", nameof(to));
    }

    // The fewest links; of equal routes the one whose links were made first.
    private FabricLink[]? FindRoute(FabricNode from, FabricNode to)
    {
        var reachedBy = new FabricLink?[nodes.Count];
        var next = new Queue<FabricNode>([from]);
        while (next.TryDequeue(out var node))
        {
            if (node == to)
                return Trace(from, to, reachedBy);
            if (node != from && !node.Forwards)
                continue;
            foreach (var link in node.Links)
            {
                var other = link.Other(node);
                if (other == from || reachedBy[other.Place] is not null)
                    continue;
                reachedBy[other.Place] = link;
                next.Enqueue(other);
            }
        }

        return null;
    }

    private static FabricLink[] Trace(FabricNode from, FabricNode to, FabricLink?[] reachedBy)
    {
        var route = new List<FabricLink>();
        for (var node = to; node != from; node = route[^1].Other(node))
            route.Add(reachedBy[node.Place]!);
        route.Reverse();
        return [.. route];
    }
}

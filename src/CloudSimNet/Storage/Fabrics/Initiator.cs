// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;

namespace CloudSimNet.Storage.Fabrics;

/// <summary>A host as storage sees it: its ports, and the cycles that its I/O has taken.</summary>
/// <remarks>The cycles that a host has for I/O bound its streams; requests are counted but wait for nothing. A datacenter's host that it is connected
/// to computes them all.</remarks>
public sealed class Initiator
{
    private readonly List<HostPort> ports = [];

    internal Initiator(StorageFabric fabric, string name, Frequency cycles)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Fabric, Name) = (fabric, name);
        Account = new IoCycles(fabric.Simulation, HostWorkKind.StorageProtocol, cycles.Hertz);
    }

    /// <summary>The fabric that it is part of.</summary>
    public StorageFabric Fabric { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its ports, in the order of being added.</summary>
    public IReadOnlyList<HostPort> Ports => ports;

    /// <summary>The cycles that requests and streams have taken up to now.</summary>
    public double Cycles => Account.Total;

    /// <summary>The cycles of its I/O, and who pays them.</summary>
    internal IoCycles Account { get; }

    /// <summary>Adds a port.</summary>
    /// <param name="name">Its name.</param>
    public HostPort AddPort(string name)
    {
        var port = new HostPort(this, name);
        Fabric.Add(port);
        ports.Add(port);
        return port;
    }

    /// <summary>A request was sent.</summary>
    internal void Charge(long bytes) => Account.Spend(Fabric.Protocol.Cycles(bytes));
}

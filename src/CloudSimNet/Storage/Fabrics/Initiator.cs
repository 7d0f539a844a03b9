// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Storage.Fabrics;

/// <summary>A host as storage sees it: its ports, and the cycles that its I/O has taken.</summary>
/// <remarks>The cycles that a host has for I/O bound its streams; requests are counted but wait for nothing.</remarks>
public sealed class Initiator
{
    private const double Plenty = 1e15; // Cycles a second that no host has.

    private readonly List<HostPort> ports = [];
    private double requestCycles;

    internal Initiator(StorageFabric fabric, string name, Frequency cycles)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Fabric, Name) = (fabric, name);
        Processor = fabric.Simulation.Fluid.AddResource(cycles > Frequency.Zero ? cycles.Hertz : Plenty);
    }

    /// <summary>The fabric that it is part of.</summary>
    public StorageFabric Fabric { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its ports, in the order of being added.</summary>
    public IReadOnlyList<HostPort> Ports => ports;

    /// <summary>The cycles that requests and streams have taken up to now.</summary>
    public double Cycles => requestCycles + Processor.Served;

    /// <summary>What its streams have for I/O, in cycles a second.</summary>
    internal FluidResource Processor { get; }

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
    internal void Charge(long bytes) => requestCycles += Fabric.Protocol.Cycles(bytes);
}

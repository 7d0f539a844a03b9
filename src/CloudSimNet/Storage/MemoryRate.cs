// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Storage;

/// <summary>Memory that answers for a device, as streams see it: it moves so many bytes a second, whatever the devices behind it do.</summary>
/// <remarks>Without it, a stream that memory alone serves would have no bound. Requests take the time of an access and don't compete for the rate.</remarks>
internal sealed class MemoryRate(Simulation simulation, DataRate rate)
{
    private readonly FluidResource bytes = simulation.Fluid.AddResource(rate.BitsPerSecond / 8.0);

    /// <summary>One channel of DDR4-3200: 3 200 million transfers of 8 bytes a second, 25.6 GB/s (recalled).</summary>
    public static DataRate Usual => DataRate.Mbps(204_800);

    /// <summary>Adds what operations move.</summary>
    public void AddDemand(Bytes size, double operations, StreamDemand demand) => demand.Add(bytes, operations * size.Count);
}

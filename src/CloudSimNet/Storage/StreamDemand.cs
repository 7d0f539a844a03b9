// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Storage;

/// <summary>What one operation of a stream takes of each resource below its device. The layers add to it from the top down.</summary>
public sealed class StreamDemand
{
    private readonly List<FluidDemand> demands = [];
    private readonly Dictionary<FluidResource, int> places = [];
    private readonly List<ServiceStation> stations = [];
    private List<IEventHandler>? curious;
    private List<(IStreamRateListener Listener, double PerOperation)>? followers;

    /// <summary>Whether something that the stream needs is unavailable.</summary>
    public bool IsStalled { get; private set; }

    /// <summary>The most operations a second that the resources allow one stream alone; infinite without resources, 0 when it is stalled.</summary>
    public double MaximumRate
    {
        get
        {
            var rate = IsStalled ? 0 : double.PositiveInfinity;
            foreach (var (resource, perOperation) in demands)
                rate = Math.Min(rate, resource.Capacity / perOperation);
            return rate;
        }
    }

    internal ReadOnlySpan<FluidDemand> Demands => CollectionsMarshal.AsSpan(demands);

    internal IReadOnlyList<ServiceStation> Stations => stations;

    /// <summary>Adds what a device below needs.</summary>
    /// <param name="lower">The device.</param>
    /// <param name="pattern">What the operations are like there.</param>
    /// <param name="operations">How many there are for one operation of the stream; not negative.</param>
    public void Through(BlockDevice lower, IoPattern pattern, double operations)
    {
        ArgumentNullException.ThrowIfNull(lower);
        if (!(operations > 0))
            return;
        if (lower.IsAvailable)
            lower.AddDemand(pattern, operations, this);
        else
            Stall();
    }

    /// <summary>Adds time of a station's servers.</summary>
    /// <param name="station">The station.</param>
    /// <param name="seconds">Seconds of one server for one operation of the stream; not negative.</param>
    public void Add(ServiceStation station, double seconds)
    {
        ArgumentNullException.ThrowIfNull(station);
        if (!(seconds > 0))
            return;
        if (!places.ContainsKey(station.Resource))
            stations.Add(station);
        Add(station.Resource, seconds);
    }

    /// <summary>Adds work of a resource.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="amount">In its own units, for one operation of the stream; not negative.</param>
    public void Add(FluidResource resource, double amount)
    {
        ArgumentNullException.ThrowIfNull(resource);
        if (!(amount > 0))
            return;
        if (places.TryGetValue(resource, out var place))
        {
            demands[place] = new FluidDemand(resource, demands[place].PerUnit + amount);
            return;
        }

        places.Add(resource, demands.Count);
        demands.Add(new FluidDemand(resource, amount));
    }

    /// <summary>Asks to be told, with tag 0, when a stream with these demands begins to run.</summary>
    internal void WhenRunning(IEventHandler handler) => (curious ??= []).Add(handler);

    /// <summary>Lets something follow the stream's rate.</summary>
    internal void Follow(IStreamRateListener listener, double operations) => (followers ??= []).Add((listener, operations));

    /// <summary>What follows the stream's rate; null for nothing.</summary>
    internal IReadOnlyList<(IStreamRateListener Listener, double PerOperation)>? Followers => followers;

    /// <summary>Says that the stream runs now.</summary>
    internal void Run()
    {
        if (curious is null)
            return;
        foreach (var handler in curious)
            handler.Handle(0);
    }

    /// <summary>Says that the stream can't go on for now.</summary>
    public void Stall() => IsStalled = true;
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Storage.Devices;

/// <summary>A flash device: channels that work side by side behind one line, then an interface.</summary>
/// <remarks>See <see cref="FlashSpec"/> for the model, its sources and what is left out.</remarks>
public sealed class Flash : Drive
{
    private const long Afterwork = -1;

    private readonly RandomStream? random;
    private readonly SlotPool<Operation> operations = new();
    private readonly ServiceStation wire;
    private readonly InChannel inChannel;
    private readonly OnWire onWire;
    private long writtenTo; // Where the last write ended.

    /// <summary>A blank device.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="name">Its name; with channel times that are drawn, also that of its random stream, so no two devices should share one.</param>
    /// <param name="spec">What it is like.</param>
    public Flash(Simulation simulation, string name, FlashSpec spec)
        : base(simulation, name, Checked(spec).Capacity)
    {
        Spec = spec;
        if (spec.Times == ServiceTimes.Exponential)
            random = simulation.Random($"disk/{name}");
        Station = new ServiceStation(simulation, spec.Parallelism, spec.ReadTime);
        wire = new ServiceStation(simulation, 1, Span(spec.InterfaceSeconds(FlashSpec.PageBytes) + 1e-9));
        (inChannel, onWire) = (new InChannel(this), new OnWire(this));
    }

    /// <summary>What it is like.</summary>
    public FlashSpec Spec { get; }

    /// <inheritdoc/>
    public override SimDuration MeanTimeToFailure => Spec.MeanTimeToFailure;

    /// <inheritdoc/>
    public override ServiceStation Station { get; }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        var bytes = pattern.BlockSize.Count;
        var write = Spec.WriteSeconds(bytes) + Spec.AfterworkSeconds(bytes, pattern.IsSequential);
        demand.Add(Station, operations * ((pattern.ReadFraction * Spec.ReadSeconds(bytes)) + (pattern.WriteFraction * write)));
        demand.Add(wire, operations * Spec.InterfaceSeconds(bytes));
    }

    private protected override void Work(in BlockRequest request, IIoListener listener, long tag)
    {
        var isSequential = request.IsWrite && request.Offset == writtenTo;
        if (request.IsWrite)
            writtenTo = request.End;
        var slot = operations.Take();
        operations[slot] = new Operation(listener, tag, request.Length, request.IsWrite, isSequential);
        Station.Submit(Drawn(request.IsWrite ? Spec.WriteSeconds(request.Length) : Spec.ReadSeconds(request.Length)), inChannel, slot);
    }

    private protected override void EndRequests()
    {
        Station.EndAll(IoStatus.Unavailable);
        wire.EndAll(IoStatus.Unavailable);
    }

    private static FlashSpec Checked(FlashSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        spec.Check();
        return spec;
    }

    private static SimDuration Span(double seconds) => SimDuration.FromSeconds(seconds);

    private SimDuration Drawn(double seconds) => Span(random is null ? seconds : random.NextExponential(seconds));

    private void LeaveChannel(int slot, IoStatus status)
    {
        if (status != IoStatus.Done)
        {
            End(slot, status);
            return;
        }

        var operation = operations[slot];
        if (operation.IsWrite && Spec.AfterworkSeconds(operation.Length, operation.IsSequential) is > 0 and var seconds)
            Station.Submit(Drawn(seconds), inChannel, Afterwork);
        wire.Submit(Span(Spec.InterfaceSeconds(operation.Length)), onWire, slot);
    }

    private void End(int slot, IoStatus status)
    {
        var operation = operations.Give(slot);
        if (status == IoStatus.Done && Spec.InterfaceLatency > SimDuration.Zero)
            EndAfter(Spec.InterfaceLatency, operation.Listener, operation.Tag, status);
        else
            operation.Listener.IoEnded(operation.Tag, status);
    }

    private readonly record struct Operation(IIoListener Listener, long Tag, int Length, bool IsWrite, bool IsSequential);

    private sealed class InChannel(Flash device) : IIoListener
    {
        public void IoEnded(long tag, IoStatus status)
        {
            if (tag != Afterwork)
                device.LeaveChannel((int)tag, status);
        }
    }

    private sealed class OnWire(Flash device) : IIoListener
    {
        public void IoEnded(long tag, IoStatus status) => device.End((int)tag, status);
    }
}

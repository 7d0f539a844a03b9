// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Storage.Replication;

/// <summary>Notes which blocks one side alone has, and ships them in cycles: each cycle takes what had changed when it began, so that the other side
/// is consistent as of that instant when it is done.</summary>
/// <remarks>Blocks that were changed several times in a cycle are shipped once. Of streams, which have no addresses, every byte written is shipped.</remarks>
internal sealed class ChangeShipping : IEventHandler
{
    private const long Tick = 1;
    private const long CycleDone = 2;
    private const double Plenty = 1e18; // Bytes a second that no stream reaches.

    private readonly ReplicatedDevice device;
    private readonly Copying way;
    private readonly IoStream stream;
    private readonly Bytes blockSize;
    private readonly FluidResource meter;
    private readonly BlockMap written; // Ever: what a blank secondary has to be given.
    private BlockMap changed;
    private BlockMap shipping;
    private double streamedBefore; // Bytes by streams that earlier cycles have taken.
    private double streamShipping;
    private SimTime cycleBegan;
    private bool isDue;

    public ChangeShipping(ReplicatedDevice device, BlockDevice from, BlockDevice to, SiteLink link, Bytes blockSize)
    {
        (this.device, this.blockSize) = (device, blockSize);
        way = new Copying($"{device.Name}/shipping", [from], to, link);
        stream = way.OpenStream(new IoPattern { BlockSize = blockSize, IsSequential = true });
        meter = device.Simulation.Fluid.AddResource(Plenty);
        changed = new BlockMap(device.Capacity, blockSize);
        shipping = new BlockMap(device.Capacity, blockSize);
        written = new BlockMap(device.Capacity, blockSize);
        Exposure = new Exposure(device.Simulation.Now);
    }

    /// <summary>How old what one side alone has is.</summary>
    public Exposure Exposure { get; }

    /// <summary>What counts the bytes that streams write.</summary>
    public FluidResource Meter => meter;

    /// <summary>Whether a cycle is going on.</summary>
    public bool IsShipping { get; private set; }

    /// <summary>How many cycles are done.</summary>
    public int Cycles { get; private set; }

    /// <summary>How many bytes all cycles have shipped.</summary>
    public Int128 Shipped { get; private set; }

    /// <summary>What would be lost if the one side were gone now.</summary>
    public Bytes Unshipped
    {
        get
        {
            var all = new BlockMap(device.Capacity, blockSize);
            all.Add(changed);
            all.Add(shipping);
            return Bytes.B((long)Math.Min(device.Capacity.Count, all.Size.Count + streamShipping + (meter.Served - streamedBefore)));
        }
    }

    private bool HasChanged => changed.Count > 0 || meter.Served > streamedBefore;

    /// <summary>Notes an acknowledged write.</summary>
    public void Note(in BlockRequest request)
    {
        changed.Add(request);
        written.Add(request);
        Exposure.Begin(device.Simulation.Now);
        Plan();
    }

    /// <summary>Notes an acknowledged write that both sides have.</summary>
    public void NoteOnBothSides(in BlockRequest request) => written.Add(request);

    /// <summary>The other side is blank: it needs all that was ever written, but for what streams have written synchronously, which nobody has
    /// counted.</summary>
    public void NoteAll()
    {
        if (IsShipping)
            stream.Cancel();
        IsShipping = false;
        shipping.Clear();
        (streamShipping, streamedBefore) = (0, 0);
        changed.Add(written);
        if (!HasChanged)
            return;
        Exposure.Begin(device.Simulation.Now);
        Plan();
        ReachChanged();
    }

    /// <summary>A stream that writes crosses the meter.</summary>
    public void NoteStream()
    {
        Exposure.Begin(device.Simulation.Now);
        Plan();
    }

    /// <summary>The other side can be reached, or can't any more; the stream of the cycle stalls and goes on by itself.</summary>
    public void ReachChanged()
    {
        way.NotifyChanged();
        if (device.CanReplicate && device.Spec.Mode == ReplicationMode.Synchronous && !IsShipping && HasChanged)
            BeginCycle();
    }

    /// <summary>Nothing is shipped any more.</summary>
    public void Stop()
    {
        stream.Cancel();
        IsShipping = false;
        isDue = false;
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (device.HasFailedOver)
            return;
        if (tag == CycleDone)
            EndCycle();
        else
            Due();
    }

    // The next whole interval since the beginning of time, so that idle replicas cost nothing and busy ones keep their rhythm.
    private void Plan()
    {
        if (isDue || IsShipping || device.Spec.Mode != ReplicationMode.Asynchronous)
            return;
        isDue = true;
        device.Simulation.Schedule(NextBoundary(device.Simulation.Now), this, Tick);
    }

    private SimTime NextBoundary(SimTime after) => SimTime.FromNanoseconds(((after.Nanoseconds / device.Spec.Interval.Nanoseconds) + 1) * device.Spec.Interval.Nanoseconds);

    private void Due()
    {
        isDue = false;
        if (!IsShipping)
            BeginCycle();
    }

    private void BeginCycle()
    {
        var streamed = meter.Served;
        streamShipping = streamed - streamedBefore;
        streamedBefore = streamed;
        (changed, shipping) = (shipping, changed);
        cycleBegan = device.Simulation.Now;
        IsShipping = true;
        stream.Start(shipping.Count + (streamShipping / blockSize.Count), this, CycleDone);
    }

    private void EndCycle()
    {
        IsShipping = false;
        Cycles++;
        Shipped += shipping.Size.Count + (Int128)streamShipping;
        shipping.Clear();
        streamShipping = 0;
        var isStreaming = meter.Activities > 0;
        var isAll = !HasChanged && !isStreaming;
        Exposure.Shipped(device.Simulation.Now, cycleBegan, isAll);
        if (isAll)
            return;
        if (device.Spec.Mode == ReplicationMode.Synchronous || NextBoundary(cycleBegan) <= device.Simulation.Now)
            BeginCycle(); // It is overdue.
        else
            Plan();
    }
}

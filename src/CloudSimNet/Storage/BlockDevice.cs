// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Something that blocks of bytes are read from and written to: a disk, or a layer over other devices, such as an array, a volume or a path.</summary>
/// <remarks>
/// A device has one capacity and two ways to use it. Requests go through its queues one by one, for exact latencies. Streams
/// (<see cref="OpenStream"/>) are many operations at a constant rate between two events, for load
/// and bulk work. Both share the same resources.
/// A subclass serves requests in <see cref="Serve"/> and says in <see cref="AddDemand"/> what an operation takes of the resources below.
/// </remarks>
public abstract class BlockDevice
{
    private const long MaxPieces = 1 << 18; // Of one request, so that an instant has an end: the time of a blink, and some tens of megabytes.

    private readonly SlotPool<PendingIo> pending = new();
    private readonly List<BlockDevice> above = [];
    private readonly List<IoStream> streams = [];
    private readonly Ended ended;
    private DelayedCompletions? later;
    private long longest = long.MaxValue; // The longest request, in bytes.
    private bool isSplitting;
    private WideTotal responseNs;
    private WideTotal read;
    private WideTotal written;
    private Int128 gone; // Of what was written, what is known to be gone.
    private bool wasStoodOn; // What it holds belongs to those above, also to one that has left it, as an array leaves a member that a spare has replaced.

    /// <summary>A device that nothing has been written to.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="name">Its name, for reports; not empty.</param>
    /// <param name="capacity">Its size; above 0.</param>
    protected BlockDevice(Simulation simulation, string name, Bytes capacity)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (capacity <= Bytes.Zero)
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"The capacity of '{name}' must be above 0 bytes, not {capacity}.");
        simulation.ThrowIfObserving();
        (Simulation, Name, Capacity) = (simulation, name, capacity);
        ended = new Ended(this);
    }

    /// <summary>The simulation that the device belongs to.</summary>
    public Simulation Simulation { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its size.</summary>
    public Bytes Capacity { get; protected set; }

    /// <summary>Whether it can serve requests now.</summary>
    public abstract bool IsAvailable { get; }

    /// <summary>The longest request that it takes: what it, or what it stands on, would split into more than 262 144 pieces is refused, because all
    /// of them would come in one instant. Streams have no pieces, and no such limit.</summary>
    public Bytes LongestRequest => Bytes.B(Math.Min(longest, Capacity.Count));

    /// <summary>How many reads were served.</summary>
    public long Reads { get; private set; }

    /// <summary>How many writes were served.</summary>
    public long Writes { get; private set; }

    /// <summary>The bytes of the reads that were served; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes BytesRead => Bytes.OfTotal(read.Value);

    /// <summary>The bytes of the writes that were served; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes BytesWritten => Bytes.OfTotal(written.Value);

    /// <summary>How many requests ended otherwise than <see cref="IoStatus.Done"/>.</summary>
    public long Errors { get; private set; }

    /// <summary>How many requests have been submitted and haven't ended.</summary>
    public int InFlight => pending.Count;

    /// <summary>How long the last request that was served took, from its submission on.</summary>
    public SimDuration LastResponse { get; private set; }

    /// <summary>How long the requests that were served took on average, to the nanosecond below; zero when there were none.</summary>
    public SimDuration MeanResponse => Reads + Writes == 0 ? SimDuration.Zero : SimDuration.FromNanoseconds((long)(responseNs.Value / (Reads + Writes)));

    /// <summary>Submits a request.</summary>
    /// <param name="request">What to read or write; all of it on the device.</param>
    /// <param name="listener">Who is told of the end, never from within this call; null for nobody.</param>
    /// <param name="tag">What to tell it with.</param>
    /// <exception cref="ArgumentOutOfRangeException">The request reaches beyond the device, or is longer than <see cref="LongestRequest"/>.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public void Submit(in BlockRequest request, IIoListener? listener = null, long tag = 0)
    {
        if (request.Offset < 0 || request.Length <= 0 || request.Offset > Capacity.Count - request.Length)
            ThrowOutOfRange(request);
        if (request.Length > longest)
            ThrowTooLong(request);
        Simulation.ThrowIfObserving();
        Simulation.CountStep(); // A request may become many in one instant.
        var slot = pending.Take();
        pending[slot] = new PendingIo(listener, tag, Simulation.Now.Nanoseconds, request.Length, request.IsWrite);
        Serve(request, ended, slot);
    }

    /// <summary>Makes a stream of operations, idle until it is started.</summary>
    /// <param name="pattern">What its operations are like.</param>
    /// <param name="terms">How it competes with others; null for one share and no cap.</param>
    public IoStream OpenStream(IoPattern pattern, IoStreamTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        pattern.Check();
        terms ??= IoStreamTerms.Default;
        terms.Check();
        return new IoStream(this, pattern, terms);
    }

    /// <summary>The most operations a second that the device can sustain as it is now, were it alone: the least of capacity over demand of all
    /// resources below. Infinite when it uses none, 0 while it is unavailable.</summary>
    /// <param name="pattern">What the operations are like.</param>
    public double MaximumRate(IoPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        pattern.Check();
        var demand = new StreamDemand();
        demand.Through(this, pattern, 1);
        return demand.MaximumRate;
    }

    /// <summary>Whether something stands on it.</summary>
    internal bool IsInUse => above.Count > 0;

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Adds what operations of a stream take of the resources below: <see cref="StreamDemand.Through"/> for devices,
    /// <see cref="StreamDemand.Add(ServiceStation, double)"/> for what is its own.</summary>
    /// <param name="pattern">What the operations are like.</param>
    /// <param name="operations">How many, for one operation of the stream.</param>
    /// <param name="demand">What to add it to.</param>
    protected internal abstract void AddDemand(IoPattern pattern, double operations, StreamDemand demand);

    /// <summary>Serves a request that has been checked, and tells the listener once when it has ended, never from within this call.</summary>
    /// <param name="request">The request.</param>
    /// <param name="listener">Whom to tell.</param>
    /// <param name="tag">What to tell it with.</param>
    protected abstract void Serve(in BlockRequest request, IIoListener listener, long tag);

    /// <summary>A device that this one stands on has changed. Unless overridden, that is a change of this one too.</summary>
    /// <param name="lower">The one below.</param>
    protected virtual void OnLowerChanged(BlockDevice lower) => NotifyChanged();

    /// <summary>What a device that this one stands on held is gone: a blank one is in its place. Unless overridden, what this one held is gone too.</summary>
    /// <param name="lower">The one below.</param>
    /// <param name="isReported">Whether the loss stands in the ledger already.</param>
    protected virtual void OnLowerDataLost(BlockDevice lower, bool isReported) => NotifyDataLost(isReported);

    /// <summary>The size of the pieces in which <see cref="Discard"/> gives space back; zero for a device that gives none.</summary>
    protected internal virtual Bytes DiscardGrain => Bytes.Zero;

    /// <summary>Nobody needs what stands in a range any more, as UNMAP and TRIM say: a device that gives space as it is written to takes it back.</summary>
    /// <param name="offset">The first byte; of a grain's beginning.</param>
    /// <param name="length">How many; whole grains, or up to the device's end.</param>
    protected internal virtual void Discard(long offset, long length)
    {
    }

    /// <summary>Ends a request after a while: for what a layer answers by itself.</summary>
    /// <param name="delay">Zero for at this instant, but after this call; not negative.</param>
    /// <param name="listener">Whom to tell.</param>
    /// <param name="tag">What to tell it with.</param>
    /// <param name="status">How it ends.</param>
    protected void EndAfter(SimDuration delay, IIoListener listener, long tag, IoStatus status) =>
        (later ??= new DelayedCompletions(Simulation)).After(delay, listener, tag, status);

    /// <summary>From now on hears of the changes of a device that this one stands on.</summary>
    protected void AttachLower(BlockDevice lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        if (lower.Simulation != Simulation)
            throw new ArgumentException($"'{lower.Name}' belongs to another simulation than '{Name}'; build both on one.", nameof(lower));
        if (lower == this || lower.StandsOn(this))
            throw new ArgumentException($"'{lower.Name}' is or stands on '{Name}' itself, which would then stand on itself; name a device below it or beside it.", nameof(lower));
        lower.above.Add(this);
        lower.wasStoodOn = true;
        if (!isSplitting)
            longest = Math.Min(longest, lower.longest);
    }

    /// <summary>Says that requests are split, and reach what this one stands on in pieces of at most a size. A device that never says so passes them
    /// on as they are. To be called once, after <see cref="AttachLower"/>.</summary>
    /// <param name="size">The size; above 0.</param>
    /// <param name="parameter">Which parameter of the constructor decides it.</param>
    /// <param name="whole">What it stands on that gets requests whole all the same; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">What it stands on doesn't take pieces of this size.</exception>
    protected void ServeInPieces(Bytes size, string parameter, BlockDevice? whole = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(size, Bytes.Zero);
        if (size.Count > longest)
            throw new ArgumentOutOfRangeException(parameter, size, $"'{Name}' works in pieces of {size}, and what it stands on takes at most {Bytes.B(longest)} at once; choose smaller pieces here, or larger ones there.");
        isSplitting = true;
        longest = Math.Min(whole?.longest ?? long.MaxValue, size.Count > long.MaxValue / MaxPieces ? long.MaxValue : size.Count * MaxPieces);
    }

    /// <summary>Doesn't hear any more of a device that this one doesn't stand on any more.</summary>
    protected void DetachLower(BlockDevice lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        lower.above.Remove(this);
    }

    /// <summary>What the device can do, or what an operation takes, has changed: those above hear of it, and at the end of this instant the streams
    /// find their demands anew. Costs what hangs on the device.</summary>
    protected internal void NotifyChanged()
    {
        for (var i = above.Count - 1; i >= 0; i--) // From the end, because any number may leave this device when one hears of it.
        {
            if (i < above.Count)
                above[i].OnLowerChanged(this);
        }

        foreach (var stream in streams)
            stream.NotifyChanged();
    }

    /// <summary>What the device held is gone, and it is blank. Those above make it anew where they can; who can't and has nothing above enters the
    /// loss into the ledger: at most what requests have written.</summary>
    /// <param name="isReported">Whether the loss stands in the ledger already.</param>
    protected internal void NotifyDataLost(bool isReported = false)
    {
        if (!isReported && !wasStoodOn)
        {
            var lost = Bytes.OfTotal(written.Value - gone);
            if (lost > Bytes.Zero)
                Simulation.StorageLosses.Report(Name, lost < Capacity ? lost : Capacity, LossCause.DeviceFailures);
        }

        gone = written.Value;
        foreach (var one in above.ToArray()) // Some may leave when they hear of it.
            one.OnLowerDataLost(this, isReported);
    }

    private bool StandsOn(BlockDevice other)
    {
        foreach (var one in other.above)
        {
            if (one == this || StandsOn(one))
                return true;
        }

        return false;
    }

    /// <summary>What a request was submitted with that is served under a tag.</summary>
    internal long SubmittedTag(long tag) => pending[(int)tag].Tag;

    /// <summary>A stream of this device runs.</summary>
    internal void Enter(IoStream stream)
    {
        stream.Place = streams.Count;
        streams.Add(stream);
    }

    /// <summary>A stream of this device doesn't run any more.</summary>
    internal void Leave(IoStream stream)
    {
        var last = streams[^1];
        streams[stream.Place] = last;
        last.Place = stream.Place;
        streams.RemoveAt(streams.Count - 1);
    }

    private void ThrowTooLong(in BlockRequest request) =>
        throw new ArgumentOutOfRangeException(nameof(request), request, $"'{Name}' takes at most {Bytes.B(longest)} at once, not {Bytes.B(request.Length)}: more would be over {MaxPieces} pieces in one instant. Ask for less at once, or give it, or what it stands on, larger units.");

    private void ThrowOutOfRange(in BlockRequest request) =>
        throw new ArgumentOutOfRangeException(nameof(request), request, $"A request must have at least one byte and lie within the {Capacity.Count} bytes of '{Name}', not {request.Length} bytes from {request.Offset}.");

    private void End(int slot, IoStatus status)
    {
        var io = pending.Give(slot);
        if (status != IoStatus.Done)
        {
            Errors++;
        }
        else
        {
            var ns = Simulation.Now.Nanoseconds - io.SinceNs;
            LastResponse = SimDuration.FromNanoseconds(ns);
            responseNs.Add(ns);
            if (io.IsWrite)
            {
                Writes++;
                written.Add(io.Length);
            }
            else
            {
                Reads++;
                read.Add(io.Length);
            }
        }

        io.Listener?.IoEnded(io.Tag, status);
    }

    private sealed class Ended(BlockDevice device) : IIoListener
    {
        public void IoEnded(long tag, IoStatus status) => device.End((int)tag, status);
    }
}

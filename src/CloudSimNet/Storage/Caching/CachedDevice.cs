// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Caching;

/// <summary>A device with a cache before it, in memory or on a faster device. Blocks that weren't used for the longest time give way.</summary>
/// <remarks>
/// <para>
/// Requests are followed block by block: what is held is served by the medium, what isn't is read from the device behind, neighbours as one request,
/// and taken in when it is asked for. Who asks for a block that is on its
/// way waits for it. With <see cref="CacheWriting.Back"/>, a write is done when the cache has it; a part of a block that isn't held is fetched first.
/// Dirty blocks are written back in
/// batches; writes wait while too many are dirty.
/// </para>
/// <para>
/// Streams find the hit ratio in the <see cref="Locality"/> of their pattern, by <see cref="CheModel"/> where a popularity is given; of the writes of
/// a write-back cache as many reach the device behind as miss, which is the
/// limit of a cache that writes back as late as it can. Memory bounds a stream by its rate alone, and requests by its time. Left out: reading ahead,
/// and caches that tell scans from other use.
/// </para>
/// </remarks>
public sealed partial class CachedDevice : BlockDevice
{
    private readonly SplitRequests requests = new();
    private readonly SlotPool<BlockPart> parts = new();
    private readonly int capacity;
    private readonly int blockSize;
    private LruBlocks blocks;
    private readonly MemoryRate? memory;
    private FailurePart? part;
    private bool isUp = true;
    private int generation;
    private long fillings;

    /// <summary>An empty cache before a device.</summary>
    /// <param name="name">The name of both together; not empty.</param>
    /// <param name="behind">The device behind the cache, which gives the capacity. Nobody else should write to it.</param>
    /// <param name="medium">What the blocks are kept in.</param>
    /// <param name="spec">What the cache is like.</param>
    /// <exception cref="ArgumentException">The medium is smaller than the cache, or belongs to another simulation.</exception>
    public CachedDevice(string name, BlockDevice behind, CacheMedium medium, CacheSpec spec)
        : base(Checked(behind).Simulation, name, behind.Capacity)
    {
        ArgumentNullException.ThrowIfNull(medium);
        ArgumentNullException.ThrowIfNull(spec);
        spec.Check();
        (Behind, Medium, Spec) = (behind, medium, spec);
        (capacity, blockSize) = (spec.Blocks, (int)spec.BlockSize.Count);
        blocks = new LruBlocks(capacity);
        (hitEnded, fetchEnded, filled, wroteEnded) = (new IoStep(HitEnded), new IoStep(FetchEnded), new IoStep(Filled), new IoStep(WriteEnded));
        (throughEnded, updated, destaged, batchRead) = (new IoStep(ThroughEnded), new IoStep(Updated), new IoStep(Destaged), new IoStep(BatchRead));
        maxDirty = Math.Max(1, (int)(spec.DirtyLimit * capacity));
        destageFrom = (int)(spec.DestageFrom * capacity);
        batch = new int[Math.Min(spec.DestageBatch, capacity)];
        (batchBlocks, batchVersions, batchRuns) = (new long[batch.Length], new long[batch.Length], new int[batch.Length]);
        AttachLower(behind);
        longestFetch = Math.Min(LongestFetch, behind.LongestRequest.Count);
        if (medium.Device is not null)
        {
            if (medium.Device.Capacity.Count < (long)capacity * blockSize)
                throw new ArgumentException($"The cache of '{name}' holds {capacity} blocks of {spec.BlockSize}; its medium '{medium.Device.Name}' has only {medium.Device.Capacity}.", nameof(medium));
            AttachLower(medium.Device);
        }
        else
        {
            memory = new MemoryRate(Simulation, medium.Rate);
        }

        ServeInPieces(spec.BlockSize, nameof(spec.BlockSize), spec.Writing == CacheWriting.Back ? null : behind);
    }

    /// <summary>The device behind the cache.</summary>
    public BlockDevice Behind { get; }

    /// <summary>What the blocks are kept in.</summary>
    public CacheMedium Medium { get; }

    /// <summary>What the cache is like.</summary>
    public CacheSpec Spec { get; }

    /// <summary>Whether the cache works and the device behind it can be reached.</summary>
    public override bool IsAvailable => isUp && Behind.IsAvailable && (Medium.Device?.IsAvailable ?? true);

    /// <summary>How many blocks reads found, those on their way included.</summary>
    public long Hits { get; private set; }

    /// <summary>How many blocks reads didn't find.</summary>
    public long Misses { get; private set; }

    /// <summary>The part of the blocks that reads found; 0 when none was read.</summary>
    public double HitRatio => Hits + Misses == 0 ? 0 : (double)Hits / (Hits + Misses);

    /// <summary>What was acknowledged and not written back yet, in whole blocks.</summary>
    public Bytes DirtyBytes => blocks.DirtyCount * Spec.BlockSize;

    /// <summary>What the cache holds, in whole blocks.</summary>
    public Bytes HeldBytes => (blocks.CleanCount + blocks.DirtyCount) * Spec.BlockSize;

    internal DataTrace? Trace { get; set; }

    /// <summary>It as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Part => part ??= new FailurePart(Simulation, Name, GoDown, ComeUp);

    /// <summary>Power or the controller fails: requests end as <see cref="IoStatus.Unavailable"/> until <see cref="Restore"/>, and a volatile medium
    /// forgets all. What was dirty in it is entered as lost. No effect on a cache that has failed, so that one restoring is enough; for outages that
    /// overlap see <see cref="Part"/>.</summary>
    public void Fail() => Part.Fail();

    /// <summary>Works again after a failure unless something else keeps it down; what a protected medium kept is written back. No effect on a cache
    /// that works.</summary>
    public void Restore() => part?.Repair();

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        var hits = ExpectedHits(pattern);
        var reads = pattern.ReadFraction * (1 - hits);
        var writes = pattern.WriteFraction * (Spec.Writing == CacheWriting.Back ? 1 - hits : 1);
        var behind = reads + writes;
        if (behind > 0)
            demand.Through(Behind, pattern with { ReadFraction = reads / behind, Locality = Locality.None }, operations * behind);

        // A hit reads, a miss is taken in by a write, and so is what is written unless it goes around.
        var taken = reads + (Spec.Writing == CacheWriting.Around ? pattern.WriteFraction * hits : pattern.WriteFraction);
        var all = (pattern.ReadFraction * hits) + taken;
        if (Medium.Device is null)
            memory!.AddDemand(pattern.BlockSize, operations * all, demand);
        else if (all > 0)
            demand.Through(Medium.Device, pattern with { ReadFraction = pattern.ReadFraction * hits / all, IsSequential = false, Locality = Locality.None }, operations * all);
    }

    /// <summary>The part of a stream's operations that the cache holds.</summary>
    /// <param name="pattern">What the operations are like.</param>
    public double ExpectedHits(IoPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.Locality.Popularity is { } popularity
            ? CheModel.HitRatio(popularity, (double)capacity * blockSize / pattern.BlockSize.Count)
            : pattern.Locality.StatedHits ?? 0;
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (!isUp)
        {
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
            return;
        }

        var gathered = requests.Begin(listener, tag);
        if (request.IsWrite && Spec.Writing != CacheWriting.Back)
        {
            WriteThrough(request, gathered);
            return;
        }

        for (var offset = request.Offset; offset < request.End;)
        {
            var block = offset / blockSize;
            var start = block * blockSize;
            var end = Math.Min(request.End, start + blockSize);
            requests.Expect(gathered);
            var part = parts.Take();
            parts[part] = new BlockPart
            {
                Request = gathered, From = (int)(offset - start), To = (int)(end - start), IsWrite = request.IsWrite, Block = block, Slot = -1, Generation = generation, Next = -1,
            };
            if (request.IsWrite)
                Write(part);
            else
                Read(part, isNew: true);
            offset = end;
        }

        Fetch();
    }

    /// <inheritdoc/>
    protected override void OnLowerChanged(BlockDevice lower)
    {
        isStuck = false;
        Destage();
        base.OnLowerChanged(lower);
    }

    private void GoDown()
    {
        isUp = false;
        generation++;
        if (Medium.IsVolatile)
            Forget();
        EndWaiting();
        NotifyChanged();
    }

    private void ComeUp()
    {
        isUp = true;
        isStuck = false;
        Destage();
        NotifyChanged();
    }

    private static BlockDevice Checked(BlockDevice behind)
    {
        ArgumentNullException.ThrowIfNull(behind);
        return behind;
    }

    private long TagOf(int request) => SubmittedTag(requests.TagOf(request));

    private BlockDevice MediumPlace => Medium.Device ?? this;

    // A cache's memory lies before its first byte.
    private long PlaceOf(int slot) => Medium.Device is null ? -(slot + 1L) * blockSize : (long)slot * blockSize;

    private int LengthOf(long block) => (int)Math.Min(blockSize, Capacity.Count - (block * blockSize));

    private void Access(IoKind kind, int slot, int from, int to, IIoListener listener, long tag)
    {
        if (Medium.Device is null)
            EndAfter(Medium.Time, listener, tag, IoStatus.Done);
        else
            Medium.Device.Submit(new BlockRequest(kind, ((long)slot * blockSize) + from, to - from), listener, tag);
    }

    private void End(int part, IoStatus status)
    {
        var ended = parts.Give(part);
        requests.IoEnded(ended.Request, ended.Generation == generation ? status : IoStatus.Unavailable);
    }

    // What works on the old slots ends with their generation, and touches the new ones no more.
    private void Forget()
    {
        var old = blocks;
        blocks = new LruBlocks(capacity);
        reserved = 0;
        batchLeft = 0;
        EndFlushes(IoStatus.Unavailable);
        if (old.DirtyCount > 0)
            Simulation.StorageLosses.Report(Name, old.DirtyCount * Spec.BlockSize, LossCause.VolatileCache);
        for (var slot = 0; slot < old.Used; slot++)
        {
            if (old[slot].State == SlotState.Filling)
                EndLine(old[slot].FirstWaiter);
        }
    }

    private void EndLine(int first)
    {
        while (first >= 0)
        {
            var part = first;
            first = parts[part].Next;
            EndAfter(SimDuration.Zero, endPart ??= new IoStep((tag, status) => End((int)tag, status)), part, IoStatus.Unavailable);
        }
    }

    private IoStep? endPart;
}

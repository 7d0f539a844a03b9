// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Storage.Snapshots;

/// <summary>A volume with a chain of snapshots: a base, and for each snapshot a level with the blocks that were first written after it.</summary>
/// <remarks>
/// With <see cref="SnapshotMethod.RedirectOnWrite"/> a first write is one write of data and some of metadata, and also a read where it fills only a
/// part of its block; a read looks through the levels. With
/// <see cref="SnapshotMethod.CopyOnWrite"/> a first write is three requests: read old, write old, write new. A level is never larger than the base.
/// Left out: memory of virtual machines in snapshots, and quiescing their file systems.
/// </remarks>
public sealed partial class SnapshotVolume : BlockDevice
{
    private static readonly IoPattern MetadataWrite = new() { ReadFraction = 0, BlockSize = Bytes.B(4096) };

    private readonly SplitRequests requests = new();
    private readonly SlotPool<SnapshotPart> parts = new();
    private readonly BlockLocks locks = new();
    private readonly Queue<int> again = new();
    private readonly List<SnapshotLevel> levels = []; // One for each snapshot, oldest first.
    private readonly IoStep stepEnded;
    private readonly IoStep looked;
    private readonly int blockSize;
    private readonly LevelSpace kept;
    private bool isGoingOn;

    /// <summary>A volume without snapshots.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="below">The base, which gives the capacity. Nobody else should write to it.</param>
    /// <param name="space">Where the levels and their metadata are kept; larger than two blocks, and nobody else's.</param>
    /// <param name="spec">How the snapshots work.</param>
    public SnapshotVolume(string name, BlockDevice below, BlockDevice space, SnapshotSpec spec)
        : base(Checked(below).Simulation, name, below.Capacity)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(spec);
        spec.Check();
        (Base, Space, Spec, blockSize) = (below, space, spec, (int)spec.BlockSize.Count);
        kept = new LevelSpace(space, spec.BlockSize);
        (Merged, LongChain) = (new Probe<int>(Simulation), new Probe<int>(Simulation));
        (stepEnded, looked) = (new IoStep(StepEnded), new IoStep((tag, _) => ReadNow((int)tag)));
        AttachLower(below);
        AttachLower(space);
        ServeInPieces(spec.BlockSize, nameof(spec.BlockSize));
    }

    /// <summary>The base.</summary>
    public BlockDevice Base { get; }

    /// <summary>Where the levels are kept.</summary>
    public BlockDevice Space { get; }

    /// <summary>How the snapshots work.</summary>
    public SnapshotSpec Spec { get; }

    /// <summary>How many snapshots there are.</summary>
    public int Depth => levels.Count;

    /// <summary>What the levels use, without metadata.</summary>
    public Bytes LevelBytes => kept.Used * Spec.BlockSize;

    /// <summary>Tells the depth when a snapshot makes it larger than <see cref="SnapshotSpec.WarnAbove"/>.</summary>
    public Probe<int> LongChain { get; }

    /// <summary>Whether base and space can be reached.</summary>
    public override bool IsAvailable => Base.IsAvailable && (levels.Count == 0 || Space.IsAvailable);

    internal DataTrace? Trace { get; set; }

    /// <summary>The slots that levels hold, for checks.</summary>
    internal IEnumerable<int> LevelSlots => levels.SelectMany(static level => level.Slots.Values);

    /// <summary>A volume of its own over a base that others share and nobody writes to: made at once, whatever the size.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="shared">The base.</param>
    /// <param name="space">Where what is written to the clone is kept.</param>
    /// <param name="spec">How its snapshots work; redirect-on-write.</param>
    public static SnapshotVolume LinkedClone(string name, BlockDevice shared, BlockDevice space, SnapshotSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (spec.Method != SnapshotMethod.RedirectOnWrite)
            throw new ArgumentException("A linked clone leaves its base as it is; use redirect-on-write.", nameof(spec));
        var clone = new SnapshotVolume(name, shared, space, spec);
        clone.levels.Add(new SnapshotLevel());
        clone.kept.Note(hasLevels: true);
        clone.IsClone = true;
        return clone;
    }

    /// <summary>Whether the base is shared, so that the first level is never merged into it.</summary>
    public bool IsClone { get; private set; }

    /// <summary>The blocks that a level holds.</summary>
    /// <param name="snapshot">The number of the snapshot, from 0 for the oldest.</param>
    public int BlocksOf(int snapshot) => levels[snapshot].Slots.Count;

    /// <summary>Takes a snapshot: what is written from now on goes to a new level. Costs nothing but metadata.</summary>
    /// <returns>False, and nothing has changed, when there are <see cref="SnapshotSpec.MaxSnapshots"/> already or one is being merged.</returns>
    /// <exception cref="InvalidOperationException">Writes are under way: which of them are in the snapshot would be chance.</exception>
    public bool TryCreate()
    {
        MustBeQuiet("take a snapshot");
        if (levels.Count >= Spec.MaxSnapshots || IsMerging)
            return false;
        levels.Add(new SnapshotLevel());
        kept.Note(hasLevels: true);
        if (levels.Count > Spec.WarnAbove)
            LongChain.Report(levels.Count);
        NotifyChanged();
        return true;
    }

    /// <summary>Goes back to a snapshot: later ones and all that was written since are gone, the snapshot stays. Costs nothing but metadata.</summary>
    /// <param name="snapshot">Its number, from 0 for the oldest.</param>
    /// <returns>False, and nothing has changed, while a snapshot is being merged.</returns>
    /// <exception cref="InvalidOperationException">Requests are under way, or the volume copies on writes, where it would be a copy of all that
    /// changed.</exception>
    public bool TryRevert(int snapshot)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)snapshot, (uint)levels.Count, nameof(snapshot));
        MustBeQuiet("revert");
        if (Spec.Method != SnapshotMethod.RedirectOnWrite)
            throw new InvalidOperationException($"'{Name}' copies on writes, and going back isn't modelled for that; use redirect-on-write.");
        if (IsMerging)
            return false;
        for (var level = levels.Count - 1; level >= snapshot; level--)
        {
            foreach (var block in levels[level].Order)
            {
                if (levels[level].Slots.TryGetValue(block, out var slot))
                    kept.Give(slot);
            }

            levels.RemoveAt(level);
        }

        levels.Add(new SnapshotLevel());
        NotifyChanged();
        return true;
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        var blocks = Math.Ceiling((double)Capacity.Count / blockSize);
        if (levels.Count == 0)
        {
            demand.Through(Base, pattern, operations);
            return;
        }

        var last = levels[^1].Slots.Count / blocks;
        var touched = (double)pattern.BlockSize.Count / blockSize; // Blocks that come new into the newest level: aligned operations touch one at least, and those of a sequential stream share it.
        var firsts = operations * pattern.WriteFraction * (1 - last) * (pattern.IsSequential ? touched : Math.Max(1, touched));
        var (oldRead, copyWrite) = (pattern with { ReadFraction = 1, BlockSize = Spec.BlockSize }, pattern with { ReadFraction = 0, BlockSize = Spec.BlockSize });
        if (Spec.Method == SnapshotMethod.CopyOnWrite)
        {
            demand.Through(Base, pattern, operations);
            demand.Through(Base, oldRead, firsts);
            demand.Through(Space, copyWrite, firsts);
            demand.Through(Space, MetadataWrite, firsts * Spec.MetadataWrites);
            return;
        }

        var coverages = new double[levels.Count];
        var inBase = 1.0;
        for (var level = 0; level < coverages.Length; level++)
        {
            coverages[level] = levels[level].Slots.Count / blocks;
            inBase *= 1 - coverages[level];
        }

        var reads = operations * pattern.ReadFraction;
        demand.Through(Base, pattern with { ReadFraction = 1 }, reads * inBase);
        demand.Through(Space, pattern with { ReadFraction = 1 }, reads * (1 - inBase));
        demand.Through(Space, pattern with { ReadFraction = 1 }, reads * Spec.LookupOperations * ChainModel.ExpectedLookups(coverages));
        demand.Through(Space, pattern with { ReadFraction = 0 }, operations * pattern.WriteFraction);
        demand.Through(Space, MetadataWrite, firsts * Spec.MetadataWrites);
        if (touched >= 1 || firsts == 0)
            return;
        var oldInBase = inBase / (1 - last); // What fills a part of a block only copies it first, from wherever it is.
        demand.Through(Base, oldRead, firsts * oldInBase);
        demand.Through(Space, oldRead, firsts * (1 - oldInBase));
        demand.Through(Space, copyWrite, firsts);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        var gathered = requests.Begin(listener, tag);
        for (var offset = request.Offset; offset < request.End;)
        {
            var block = offset / blockSize;
            var start = block * blockSize;
            var end = Math.Min(request.End, start + blockSize);
            requests.Expect(gathered);
            var part = parts.Take();
            parts[part] = new SnapshotPart { Request = gathered, Block = block, From = (int)(offset - start), To = (int)(end - start), IsWrite = request.IsWrite, Source = -1, Target = -1 };
            Begin(part);
            offset = end;
        }
    }

    private static BlockDevice Checked(BlockDevice below)
    {
        ArgumentNullException.ThrowIfNull(below);
        return below;
    }

    private void MustBeQuiet(string what)
    {
        Simulation.ThrowIfObserving();
        if (InFlight > 0)
            throw new InvalidOperationException($"{InFlight} requests are under way on '{Name}'; wait for their end before you {what}.");
    }
}

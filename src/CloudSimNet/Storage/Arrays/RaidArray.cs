// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Arrays;

/// <summary>Several devices as one, with or without redundancy. Each request is mapped to the members that it touches.</summary>
/// <remarks>
/// A member that can't be reached is taken to have lost its data. A missing member is replaced by the first spare that is available, else by whatever
/// device is put in its place, and filled again. Rebuilding
/// streams share the members with requests, and so slow them. Streams through the array count the operations of members by the same plan as requests,
/// averaged over all rows; sequential writes are taken to be
/// gathered into whole rows. Left out: reads from the part of a member that is rebuilt already.
/// </remarks>
public sealed class RaidArray : BlockDevice
{
    private readonly RaidLayout layout;
    private readonly RaidPlan plan;
    private readonly RaidMember[] members;
    private readonly List<BlockDevice> spares = [];
    private readonly RaidRequests requests;
    private FailurePart? power;

    /// <summary>An array whose members hold nothing yet.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="name">Its name.</param>
    /// <param name="spec">How it is built.</param>
    /// <param name="members">The devices, all available; of each as much is used as the smallest has.</param>
    /// <exception cref="ArgumentException">The level can't be built of these members.</exception>
    public RaidArray(Simulation simulation, string name, RaidSpec spec, IReadOnlyList<BlockDevice> members)
        : base(simulation, name, SizeOf(spec, members))
    {
        Spec = spec;
        StateChanged = new Probe<RaidState>(simulation);
        var unit = (int)spec.StripeUnit.Count;
        layout = new RaidLayout(spec.Level, members.Count, members.Min(member => member.Capacity.Count), unit);
        plan = new RaidPlan(layout);
        this.members = [.. members.Select(member => new RaidMember(member))];
        requests = new RaidRequests(this, plan, this.members);
        foreach (var member in members)
        {
            if (member.IsInUse)
                throw new ArgumentException($"'{member.Name}' is part of something else already, or named twice; give '{name}' devices of its own.", nameof(members));
            AttachLower(member);
        }

        ServeInPieces(spec.StripeUnit, nameof(spec.StripeUnit));
    }

    /// <summary>How it is built.</summary>
    public RaidSpec Spec { get; }

    /// <summary>How it stands.</summary>
    public RaidState State { get; private set; }

    /// <summary>Tells of each change of <see cref="State"/>.</summary>
    public Probe<RaidState> StateChanged { get; }

    /// <inheritdoc/>
    public override bool IsAvailable => IsPowered && State != RaidState.Failed;

    /// <summary>Whether its enclosure has power.</summary>
    public bool IsPowered { get; private set; } = true;

    /// <summary>The devices in its places; a failed one stays until something takes its place.</summary>
    public IEnumerable<BlockDevice> Members => members.Select(member => member.Device);

    /// <summary>The devices that wait for a member to fail.</summary>
    public IReadOnlyList<BlockDevice> Spares => spares;

    /// <summary>How much of it holds data that was acknowledged, in sectors of 512 bytes.</summary>
    public Bytes Written => requests.Written.Size;

    /// <summary>How much of the missing members has been filled, from 0 to 1; 1 when nothing is being rebuilt.</summary>
    public double RebuildProgress
    {
        get
        {
            var (sum, count) = (0.0, 0);
            foreach (var member in members)
            {
                if (member.Rebuild is { } rebuild)
                    (sum, count) = (sum + rebuild.Progress, count + 1);
            }

            return count == 0 ? 1 : sum / count;
        }
    }

    private Bytes MemberSize => Bytes.B(layout.Rows * layout.Unit);

    /// <summary>Adds a device that takes the place of the next missing member, at once if there is one.</summary>
    /// <exception cref="ArgumentException">It is smaller than what is used of the members, a member or a spare already, or of another simulation.</exception>
    public void AddSpare(BlockDevice spare)
    {
        ArgumentNullException.ThrowIfNull(spare);
        if (spare.Capacity < MemberSize)
            throw new ArgumentOutOfRangeException(nameof(spare), spare.Capacity, $"A spare of '{Name}' must have at least {MemberSize}, not {spare.Capacity}.");
        if (spares.Contains(spare) || Array.Exists(members, member => member.Device == spare))
            throw new ArgumentException($"'{spare.Name}' is part of '{Name}' already; add another device.", nameof(spare));
        if (spare.Simulation != Simulation)
            throw new ArgumentException($"'{spare.Name}' belongs to another simulation than '{Name}'; build both on one.", nameof(spare));
        Simulation.ThrowIfObserving();
        spares.Add(spare);
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i] is { IsMissing: true, Rebuild: null, Device.IsAvailable: false })
                TakeSpare(i);
        }

        Reconsider();
    }

    /// <summary>The power of its enclosure as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Power => power ??= new FailurePart(Simulation, Name, () => SetPower(false), () => SetPower(true));

    /// <summary>The enclosure of the array and its members loses its power: requests that are in it end as <see cref="IoStatus.Unavailable"/> at this
    /// instant, rebuilding halts, and what is stored stays. No effect on one that was switched off, so that switching on once is enough; for outages
    /// that overlap see <see cref="Power"/>.</summary>
    public void PowerOff() => Power.Fail();

    /// <summary>The enclosure has power again unless something else keeps it off. Members that have failed meanwhile are missing. No effect on one
    /// with power.</summary>
    public void PowerOn() => power?.Repair();

    /// <summary>Makes an empty array of the members as they are, after all of them have been put right.</summary>
    /// <exception cref="InvalidOperationException">The array hasn't failed, or a member isn't available.</exception>
    public void Recreate()
    {
        if (State != RaidState.Failed)
            throw new InvalidOperationException($"'{Name}' is {State}; only a failed array can be made anew.");
        foreach (var member in members)
        {
            if (!member.Device.IsAvailable)
                throw new InvalidOperationException($"'{member.Device.Name}' of '{Name}' isn't available; replace it first.");
        }

        Simulation.ThrowIfObserving();
        for (var i = 0; i < members.Length; i++)
            SetMissing(i, false);
        State = RaidState.Optimal;
        StateChanged.Report(State);
        NotifyDataLost(isReported: true);
        NotifyChanged();
    }

    /// <inheritdoc/>
    protected override void OnLowerDataLost(BlockDevice lower, bool isReported)
    {
        // What a member held is made anew, or its loss was reported when too many had failed.
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        var (reads, writes) = (new MemberCounts(members.Length, ReadSpeeds(pattern)), new MemberCounts(members.Length));
        var covered = Count(pattern, reads, writes);
        for (var i = 0; i < members.Length; i++)
        {
            foreach (var kind in (ReadOnlySpan<IoKind>)[IoKind.Read, IoKind.Write])
            {
                var count = (pattern.ReadFraction * reads[i, kind].Operations) + (pattern.WriteFraction * writes[i, kind].Operations);
                var bytes = (pattern.ReadFraction * reads[i, kind].Bytes) + (pattern.WriteFraction * writes[i, kind].Bytes);
                if (count > 0)
                    demand.Through(members[i].Device, pattern with { ReadFraction = kind == IoKind.Read ? 1 : 0, BlockSize = Bytes.B(Math.Max(1, (long)Math.Round(bytes / count))) }, operations * count / covered);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag) => requests.Serve(request, listener, tag);

    /// <inheritdoc/>
    protected override void OnLowerChanged(BlockDevice lower)
    {
        ArgumentNullException.ThrowIfNull(lower);
        var place = Array.FindIndex(members, member => member.Device == lower);
        if (State == RaidState.Failed || place < 0)
            return;
        var member = members[place];
        if (!lower.IsAvailable && (!member.IsMissing || member.Rebuild is not null))
        {
            EndRebuild(member);
            SetMissing(place, true);
            if (layout.Survives(plan.Readable))
                TakeSpare(place);
        }
        else if (lower.IsAvailable && member is { IsMissing: true, Rebuild: null })
        {
            StartRebuild(place);
        }

        Reconsider();
    }

    /// <summary>What a stream that fills a member takes of the others and of it.</summary>
    internal void AddRebuildDemand(int place, IoPattern reads, IoPattern writes, double operations, StreamDemand demand)
    {
        var (from, count) = layout.Copies > 1 ? (place - (place % layout.Copies), layout.Copies) : (0, members.Length);
        var readable = plan.Readable.Slice(from, count).Count(true);
        var needed = layout.Copies > 1 ? 1 : layout.DataUnits;
        for (var i = from; i < from + count; i++)
        {
            if (plan.Readable[i])
                demand.Through(members[i].Device, reads, operations * needed / readable);
        }

        demand.Through(members[place].Device, writes, operations);
    }

    /// <summary>A member is filled.</summary>
    internal void Rebuilt(RaidRebuild rebuild)
    {
        var place = rebuild.Member;
        MayFindUnreadable(place);
        members[place].Rebuild = null;
        SetMissing(place, false);
        Reconsider();
    }

    private static Bytes SizeOf(RaidSpec spec, IReadOnlyList<BlockDevice> members)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(members);
        spec.Check();
        var data = Raid.DataMembers(spec.Level, members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            if (!members[i].IsAvailable)
                throw new ArgumentException($"Member {i}, '{members[i].Name}', isn't available; replace it first.", nameof(members));
            for (var j = 0; j < i; j++)
            {
                if (members[i] == members[j])
                    throw new ArgumentException($"'{members[i].Name}' is both member {j} and member {i}; name each device once.", nameof(members));
            }
        }

        return Bytes.B(members.Min(member => member.Capacity.Count) / spec.StripeUnit.Count * spec.StripeUnit.Count) * data;
    }

    // Counts the work of operations like these, over all the ways in which rows place them; returns for how many operations.
    private double Count(IoPattern pattern, MemberCounts reads, MemberCounts writes)
    {
        var rows = layout.ParityUnits > 0 ? layout.Members : 1;
        if (pattern.IsSequential)
        {
            Count(0, rows * layout.RowBytes, reads, writes);
            return (double)rows * layout.RowBytes / pattern.BlockSize.Count;
        }

        // What reaches over many turns of the parity does the same in each of them but the first and the last.
        var turn = rows * layout.RowBytes;
        var turns = Math.Max(0, (pattern.BlockSize.Count / turn) - 3);
        for (var unit = 0; unit < rows * layout.DataUnits; unit++)
            Count((long)unit * layout.Unit, pattern.BlockSize.Count - (turns * turn), reads, writes);
        if (turns > 0)
        {
            var (readsOfTurn, writesOfTurn) = (reads.Empty(), writes.Empty());
            Count(0, turn, readsOfTurn, writesOfTurn);
            reads.Add(readsOfTurn, turns * rows * layout.DataUnits);
            writes.Add(writesOfTurn, turns * rows * layout.DataUnits);
        }

        return rows * layout.DataUnits;
    }

    // Null where there is nothing to choose, or all are alike.
    private double[]? ReadSpeeds(IoPattern pattern)
    {
        if (layout.Copies == 1)
            return null;
        var (speeds, alike) = (new double[members.Length], true);
        for (var i = 0; i < speeds.Length; i++)
        {
            speeds[i] = plan.Readable[i] ? members[i].Device.MaximumRate(pattern with { ReadFraction = 1 }) : 0;
            alike &= !plan.Readable[i] || speeds[i] == speeds[plan.Readable.IndexOf(true)];
        }

        return alike || speeds.AsSpan().Contains(double.PositiveInfinity) ? null : speeds;
    }

    private void Count(long offset, long length, MemberCounts reads, MemberCounts writes)
    {
        for (var pieces = length / layout.Unit / 64; pieces >= 0; pieces--)
            Simulation.CountStep();
        plan.Read(offset, length, reads);
        plan.BeforeWrite(offset, length, writes);
        plan.Write(offset, length, writes);
    }

    private void SetMissing(int place, bool isMissing)
    {
        members[place].IsMissing = isMissing;
        plan.Set(place, !isMissing, !isMissing);
    }

    private void TakeSpare(int place)
    {
        var spare = spares.FindIndex(candidate => candidate.IsAvailable);
        if (spare < 0)
            return;
        DetachLower(members[place].Device);
        members[place].Device = spares[spare];
        spares.RemoveAt(spare);
        AttachLower(members[place].Device);
        StartRebuild(place);
    }

    private void StartRebuild(int place)
    {
        plan.Set(place, false, true);
        var rebuild = members[place].Rebuild = new RaidRebuild(this, place, MemberSize, Spec.RebuildLimit);
        rebuild.Start();
    }

    private static void EndRebuild(RaidMember member)
    {
        member.Rebuild?.Cancel();
        member.Rebuild = null;
    }

    private void SetPower(bool isPowered)
    {
        IsPowered = isPowered;
        if (!isPowered)
            requests.EndAll();
        foreach (var member in members)
            member.Rebuild?.NotifyChanged();
        NotifyChanged();
    }

    // What hangs on the members hears of it, and the state is found anew.
    private void Reconsider()
    {
        var before = State;
        State = FindState();
        if (State == RaidState.Failed)
            Lose(LossCause.DeviceFailures, isNew: before != RaidState.Failed);
        foreach (var member in members)
            member.Rebuild?.NotifyChanged();
        if (State != before)
            StateChanged.Report(State);
        NotifyChanged();
    }

    private RaidState FindState()
    {
        if (!layout.Survives(plan.Readable))
            return RaidState.Failed;
        if (!plan.Readable.Contains(false))
            return RaidState.Optimal;
        return Array.Exists(members, member => member.Rebuild is not null) ? RaidState.Rebuilding : RaidState.Degraded;
    }

    private void Lose(LossCause cause, bool isNew)
    {
        foreach (var member in members)
            EndRebuild(member);
        if (!isNew)
            return;
        requests.EndAll();
        Simulation.StorageLosses.Report(Name, requests.Written.Size, cause);
        requests.Written.Clear();
    }

    // Where nothing else holds the data, a sector that can't be read while a member is filled is lost.
    private void MayFindUnreadable(int place)
    {
        var (from, count) = layout.Copies > 1 ? (place - (place % layout.Copies), layout.Copies) : (0, members.Length);
        var needed = layout.Copies > 1 ? 1 : layout.DataUnits;
        if (Spec.UnreadablePerBit == 0 || plan.Readable.Slice(from, count).Count(true) > needed)
            return;
        var probability = Raid.UnreadableProbability((double)MemberSize.Count * needed, Spec.UnreadablePerBit);
        if (Simulation.Random($"raid/{Name}").NextDouble() < probability)
            Simulation.StorageLosses.Report(Name, Bytes.B(Math.Min(4096, requests.Written.Size.Count)), LossCause.UnreadableSector);
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Something divisible with a capacity, such as a link, a disk's head or a memory channel, which activities cross.</summary>
/// <remarks>
/// A resource is saturated when its activities could use more than its capacity. It then has a level: each of its activities gets weight x level,
/// unless it is limited elsewhere to less or its
/// reservation is more.
/// </remarks>
public sealed class FluidResource
{
    private FluidEntry[] entries = [];
    private FluidReservationTable? promises;
    private double servedByFormer;

    internal FluidResource(FluidSystem system, int id, double capacity, CapacityKind kind)
    {
        System = system;
        Id = id;
        Capacity = capacity;
        Kind = kind;
    }

    /// <summary>Whom the capacity bounds.</summary>
    public CapacityKind Kind { get; }

    /// <summary>What it can serve, in units of work a second.</summary>
    public double Capacity { get; private set; }

    /// <summary>How many activities use it now.</summary>
    public int Activities { get; private set; }

    /// <summary>Whether the activities could use more than there is, as of the last end of an instant. Never for
    /// <see cref="CapacityKind.PerActivity"/>.</summary>
    public bool IsSaturated => !double.IsPositiveInfinity(Level);

    /// <summary>What is reserved of it, in units of work a second, by all activities that have been started and aren't over.</summary>
    public double Reserved => promises?.Sum ?? 0;

    /// <summary>What its activities use together, in units of work a second, as of the last end of an instant. O(activities).</summary>
    public double Usage
    {
        get
        {
            var sum = 0.0;
            foreach (ref readonly var entry in Entries)
                sum += entry.Activity.Rate * entry.Activity.HopAt(entry.Hop).PerUnit;
            return sum;
        }
    }

    internal FluidSystem System { get; }

    internal int Id { get; }

    /// <summary>What the activities of one weight get; infinite while it isn't saturated.</summary>
    internal double Level { get; set; } = double.PositiveInfinity;

    /// <summary>The level that fills the capacity, as last evaluated; the solution is exact when it is the <see cref="Level"/>.</summary>
    internal double Target { get; set; } = double.PositiveInfinity;

    /// <summary>Whether its entries hold exactly what limits each activity elsewhere: while it is saturated, or out of balance. Else they hold bounds
    /// of it.</summary>
    internal bool IsWatched { get; set; }

    /// <summary>While it isn't watched, a bound of what the activities use together; not a number when that has to be added up anew.</summary>
    internal double Load { get; set; }

    /// <summary>Where it stands in the solver's heap; -1 for nowhere.</summary>
    internal int HeapIndex { get; set; } = -1;

    /// <summary>Whether the solver has put it down for evaluation.</summary>
    internal bool IsListed { get; set; }

    /// <summary>How many of its activities have a reservation.</summary>
    internal int ReservationCount { get; private set; }

    internal Span<FluidEntry> Entries => entries.AsSpan(0, Activities);

    /// <summary>Changes the capacity; the activities get their new rates at the end of this instant.</summary>
    /// <param name="capacity">In units of work a second; finite, not negative, at least what is <see cref="Reserved"/>. With 0 nothing moves.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is out of its range.</exception>
    public void SetCapacity(double capacity)
    {
        CheckCapacity(capacity);
        if (Kind == CapacityKind.Shared && FluidReservations.Exceed(Reserved, capacity))
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"The capacity must be at least what is reserved, which is {Reserved}, not {capacity}; cancel activities with reservations first.");
        if (promises?.Largest > capacity && Kind == CapacityKind.PerActivity)
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"The capacity must be at least the reservation of each activity, one of which is {promises.Largest}, not {capacity}; cancel it first.");
        System.Simulation.ThrowIfObserving();
        Capacity = capacity;
        if (Kind == CapacityKind.Shared)
        {
            System.Recapacitate(this);
            return;
        }

        for (var i = Activities - 1; i >= 0; i--) // From the end, because one that renews itself changes places with the last.
            entries[i].Activity.Renew();
    }

    /// <summary>What all its activities have been served up to now, in units of work. Reading it changes nothing. O(activities).</summary>
    public double Served
    {
        get
        {
            var sum = servedByFormer;
            foreach (ref readonly var entry in Entries)
                sum += entry.Activity.ServedHere * entry.Activity.HopAt(entry.Hop).PerUnit;
            return sum;
        }
    }

    internal static void CheckCapacity(double capacity)
    {
        if (!(capacity >= 0 && double.IsFinite(capacity)))
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"A capacity must be finite and not negative, not {capacity}.");
    }

    /// <summary>What is reserved by all but one activity.</summary>
    internal double ReservedWithout(FluidActivity activity) => promises?.SumWithout(activity) ?? 0;

    /// <summary>Sets what is reserved for an activity.</summary>
    internal void Promise(FluidActivity activity, double rate) => (promises ??= new FluidReservationTable()).Set(activity, rate);

    internal ref FluidEntry EntryAt(int position) => ref entries[position];

    internal int Add(in FluidEntry entry)
    {
        if (Activities == entries.Length)
            Array.Resize(ref entries, Math.Max(4, Activities * 2));
        entries[Activities] = entry;
        if (entry.Reservation > 0)
            ReservationCount++;
        return Activities++;
    }

    /// <summary>Takes an activity out; the last one takes its place.</summary>
    internal void RemoveAt(int position, double served)
    {
        servedByFormer += served;
        if (entries[position].Reservation > 0)
            ReservationCount--;
        ref var last = ref entries[--Activities];
        entries[position] = last;
        last.Activity.HopAt(last.Hop).Position = position;
        last = default;
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Keeps the weighted max-min fair solution of a changing system by repairing only what a change has put out of balance.</summary>
/// <remarks>
/// An activity's rate is max(reservation, weight x smallest of its cap per weight and the levels of the resources it crosses). The solution is found
/// when each resource's level is its
/// target: the level that fills its capacity, given the levels of the others. Resources out of balance are put right in the order of the smaller of
/// level and target. A target depends on lower
/// levels alone, so what lies below is final, and nearly every resource is touched once. Only resources that are saturated, or about to be, are
/// watched: they know exactly what limits their activities
/// elsewhere. The others keep a bound of what each activity uses, and the sum of these bounds; they are looked at only when that sum comes near the capacity.
/// </remarks>
internal sealed class MaxMinRepair(Simulation simulation)
{
    /// <summary>Levels that differ by less, relatively, count as equal.</summary>
    private const double Tolerance = 1e-13;

    /// <summary>A running sum below this part of the capacity needs no exact look: rounding can't have taken it that far.</summary>
    private const double WellBelow = 1 - 1e-4;

    /// <summary>How far above what limits an activity its bound is set where there is room.</summary>
    private const double Room = 2;

    private const int MaxRoundsEach = 64;

    private readonly LevelEvaluation evaluation = new();
    private readonly ResourceHeap unbalanced = new();
    private readonly List<FluidResource> listed = [];
    private readonly List<FluidActivity> touched = [];

    /// <summary>The activities whose limit may have changed since the last <see cref="Forget"/>.</summary>
    public List<FluidActivity> Touched => touched;

    /// <summary>Lets an activity compete.</summary>
    public void Attach(FluidActivity activity)
    {
        Touch(activity);
        var limits = activity.FindLimits();
        activity.Limit = activity.Bound = limits.First;
        activity.WatchedHops = 0;
        for (var i = 0; i < activity.Path.Length; i++)
        {
            ref var hop = ref activity.HopAt(i);
            var resource = hop.Resource;
            var entry = new FluidEntry
            {
                Activity = activity, Hop = i, Weight = activity.Weight * hop.PerUnit, Reservation = activity.Reservation * hop.PerUnit, Elsewhere = limits.Without(i), Second = limits.Second,
            };
            hop.Position = resource.Add(entry);
            if (resource.Kind != CapacityKind.Shared)
                continue;
            if (resource.IsWatched)
                activity.WatchedHops++;
            else
                AddLoad(resource, entry.Use);
            List(resource);
        }
    }

    /// <summary>Ends its competing.</summary>
    public void Detach(FluidActivity activity)
    {
        foreach (ref readonly var hop in activity.Path)
        {
            var resource = hop.Resource;
            resource.Load -= resource.EntryAt(hop.Position).Use;
            resource.RemoveAt(hop.Position, activity.ServedHere * hop.PerUnit);
            if (resource.Activities == 0)
                resource.Load = 0;
            if (resource.Kind == CapacityKind.Shared)
                List(resource);
        }
    }

    /// <summary>A resource has another capacity.</summary>
    public void Reconsider(FluidResource resource)
    {
        resource.Load = double.NaN; // So that its sum is taken anew.
        List(resource);
    }

    /// <summary>Puts everything right after changes.</summary>
    public void Run()
    {
        var rounds = 0L;
        Evaluate();
        while (unbalanced.Count > 0)
        {
            if (rounds++ > (long)MaxRoundsEach * (touched.Count + unbalanced.Count + 64))
                throw new SimulationBugException(simulation, "fluid system", $"the sharing of {unbalanced.Count} resources doesn't settle");
            var resource = unbalanced.Pop();
            var (before, after) = (resource.Level, resource.Target);
            resource.Level = after;
            Spread(resource, after, Math.Min(before, after));
            if (double.IsPositiveInfinity(after))
                Unwatch(resource);
            Evaluate();
        }
    }

    /// <summary>Begins a new list of touched activities.</summary>
    public void Forget()
    {
        foreach (var activity in touched)
            activity.IsTouched = false;
        touched.Clear();
    }

    private static void AddLoad(FluidResource resource, double use)
    {
        resource.Load += use;
        if (!(resource.Load < resource.Capacity * WellBelow))
            resource.Load = double.NaN; // It may be so much that the others are lost in its rounding; were it taken off again, they would seem to use nothing.
    }

    private void List(FluidResource resource)
    {
        if (resource.IsListed)
            return;
        resource.IsListed = true;
        listed.Add(resource);
    }

    private void Touch(FluidActivity activity)
    {
        if (activity.IsTouched)
            return;
        activity.IsTouched = true;
        touched.Add(activity);
    }

    // Tells the activities of a resource, and through them the other watched resources, what its new level means.
    private void Spread(FluidResource changed, double level, double low)
    {
        foreach (ref var entry in changed.Entries)
        {
            if (entry.Second < low)
                continue; // Neither the old nor the new level is among the two that matter.
            var activity = entry.Activity;
            double limit;
            if (activity.WatchedHops == 1)
            {
                // Nothing but this level and the cap can limit it.
                limit = Math.Min(level, activity.CapLevel);
                entry.Second = Math.Max(level, activity.CapLevel);
            }
            else
            {
                limit = SpreadAlong(activity);
            }

            if (limit == activity.Limit)
                continue;
            activity.Limit = limit;
            Touch(activity);
            if (limit > activity.Bound)
                RaiseBounds(activity);
        }
    }

    private double SpreadAlong(FluidActivity activity)
    {
        var limits = activity.FindLimits();
        for (var i = 0; i < activity.Path.Length; i++)
        {
            ref var hop = ref activity.HopAt(i);
            var resource = hop.Resource;
            if (!resource.IsWatched)
                continue;
            ref var there = ref resource.EntryAt(hop.Position);
            there.Second = limits.Second;
            var (old, now) = (there.Elsewhere, limits.Without(i));
            if (old == now)
                continue;
            there.Elsewhere = now;
            if (Math.Min(old, now) < resource.Target)
                List(resource);
        }

        return limits.First;
    }

    // Resources that aren't watched know of each activity only a bound, with room above it, so that most rises needn't reach them.
    private void RaiseBounds(FluidActivity activity)
    {
        var lowest = double.PositiveInfinity;
        for (var i = 0; i < activity.Path.Length; i++)
        {
            ref var hop = ref activity.HopAt(i);
            var resource = hop.Resource;
            if (resource.IsWatched || resource.Kind != CapacityKind.Shared)
                continue;
            ref var there = ref resource.EntryAt(hop.Position);
            if (there.Elsewhere < activity.Limit)
                Raise(resource, ref there, activity);
            lowest = Math.Min(lowest, there.Elsewhere);
        }

        activity.Bound = lowest;
    }

    private void Raise(FluidResource resource, ref FluidEntry entry, FluidActivity activity)
    {
        var others = resource.Load - entry.Use;
        entry.Elsewhere = Math.Min(activity.Limit * Room, activity.CapLevel);
        if (!(others + entry.Use < resource.Capacity * WellBelow))
            entry.Elsewhere = activity.Limit;
        resource.Load = others + entry.Use;
        if (!(resource.Load < resource.Capacity * WellBelow))
            List(resource);
    }

    private void Evaluate()
    {
        foreach (var resource in listed)
        {
            resource.IsListed = false;
            if (!resource.IsWatched)
            {
                if (resource.Load < resource.Capacity * WellBelow)
                    continue;
                Refresh(resource);
            }

            resource.Target = evaluation.Find(resource, out var load);
            resource.Load = load;
            if (!AreEqual(resource.Level, resource.Target))
            {
                if (!resource.IsWatched)
                    Watch(resource);
                unbalanced.Set(resource);
                continue;
            }

            resource.Target = resource.Level;
            if (resource.HeapIndex >= 0)
                unbalanced.Remove(resource);
            if (resource.IsWatched && double.IsPositiveInfinity(resource.Level))
                Unwatch(resource);
        }

        listed.Clear();
    }

    // Replaces the bounds by what is really so.
    private static void Refresh(FluidResource resource)
    {
        foreach (ref var entry in resource.Entries)
        {
            entry.Elsewhere = entry.Activity.Limit;
            entry.Activity.Bound = Math.Min(entry.Activity.Bound, entry.Elsewhere);
        }
    }

    private static void Watch(FluidResource resource)
    {
        resource.IsWatched = true;
        foreach (ref var entry in resource.Entries)
        {
            entry.Second = entry.Activity.FindLimits().Second;
            entry.Activity.WatchedHops++;
        }
    }

    private static void Unwatch(FluidResource resource)
    {
        resource.IsWatched = false;
        foreach (ref var entry in resource.Entries)
        {
            entry.Activity.WatchedHops--;
            entry.Activity.Bound = Math.Min(entry.Activity.Bound, entry.Elsewhere);
        }
    }

    private static bool AreEqual(double left, double right) =>
        left == right || Math.Abs(left - right) <= Tolerance * Math.Min(left, right);
}

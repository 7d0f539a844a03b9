// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Keeps the weighted max-min fair solution of a changing system by repairing only what a change has put out of balance.</summary>
/// <remarks>
/// An activity's rate is max(reservation, weight x smallest of its cap per weight and the levels of the resources it crosses). The solution is found when each resource's level is its
/// target: the level that fills its capacity, given the levels of the others. Resources out of balance are put right in the order of the smaller of level and target. A target depends on lower
/// levels alone, so what lies below is final, and nearly every resource is touched once. A resource that isn't saturated keeps the sum of what its activities use, and is
/// looked at again only when that comes near the capacity.
/// </remarks>
internal sealed class MaxMinRepair(Simulation simulation)
{
    /// <summary>Levels that differ by less, relatively, count as equal.</summary>
    private const double Tolerance = 1e-13;

    /// <summary>A running sum below this part of the capacity needs no exact look: rounding can't have taken it that far.</summary>
    private const double WellBelow = 1 - 1e-4;

    private const int MostRoundsEach = 64;

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
        for (var i = 0; i < activity.Path.Length; i++)
        {
            ref var hop = ref activity.HopAt(i);
            var elsewhere = limits.Without(i);
            var entry = new FluidEntry
            {
                Activity = activity, Hop = i, Weight = activity.Weight, Reservation = activity.Reservation, Elsewhere = elsewhere, Second = limits.Second,
            };
            hop.Position = hop.Resource.Add(entry);
            if (hop.Resource.Kind != CapacityKind.Shared)
                continue;
            hop.Resource.Load += entry.Use;
            List(hop.Resource);
        }
    }

    /// <summary>Ends its competing.</summary>
    public void Detach(FluidActivity activity)
    {
        foreach (ref readonly var hop in activity.Path)
        {
            var resource = hop.Resource;
            resource.Load -= resource.EntryAt(hop.Position).Use;
            resource.RemoveAt(hop.Position, activity.ServedHere);
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

    private void List(FluidResource resource)
    {
        if (resource.IsListed)
            return;
        resource.IsListed = true;
        listed.Add(resource);
    }

    /// <summary>Puts everything right after changes.</summary>
    public void Run()
    {
        var budget = 0L;
        Evaluate();
        while (unbalanced.Count > 0)
        {
            if (budget++ > (long)MostRoundsEach * (touched.Count + unbalanced.Count + 64))
                throw new SimulationBugException(simulation, "fluid system", $"the sharing of {unbalanced.Count} resources doesn't settle");
            var resource = unbalanced.Pop();
            var (before, after) = (resource.Level, resource.Target);
            resource.Level = after;
            Spread(resource, Math.Min(before, after));
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

    private void Touch(FluidActivity activity)
    {
        if (activity.IsTouched)
            return;
        activity.IsTouched = true;
        touched.Add(activity);
    }

    // Tells the other resources of a resource's activities what its new level means to them.
    private void Spread(FluidResource changed, double low)
    {
        foreach (ref var entry in changed.Entries)
        {
            if (entry.Second < low)
                continue; // Neither the old nor the new level is among the two that matter.
            var activity = entry.Activity;
            var limits = activity.FindLimits();
            if (limits.First != activity.Limit)
            {
                activity.Limit = limits.First;
                Touch(activity);
            }

            for (var i = 0; i < activity.Path.Length; i++)
            {
                ref var hop = ref activity.HopAt(i);
                ref var there = ref hop.Resource.EntryAt(hop.Position);
                there.Second = limits.Second;
                var (old, now) = (there.Elsewhere, limits.Without(i));
                if (old != now && hop.Resource.Kind == CapacityKind.Shared)
                    Change(hop.Resource, ref there, old, now);
            }
        }
    }

    private void Change(FluidResource resource, ref FluidEntry entry, double old, double now)
    {
        if (double.IsPositiveInfinity(resource.Level) && resource.HeapIndex < 0)
        {
            resource.Load -= entry.Use;
            entry.Elsewhere = now;
            resource.Load += entry.Use;
            if (!(resource.Load < resource.Capacity * WellBelow))
                List(resource);
            return;
        }

        entry.Elsewhere = now;
        if (Math.Min(old, now) < resource.Target)
            List(resource);
    }

    private void Evaluate()
    {
        foreach (var resource in listed)
        {
            resource.IsListed = false;
            if (double.IsPositiveInfinity(resource.Level) && resource.HeapIndex < 0 && resource.Load < resource.Capacity * WellBelow)
                continue;
            resource.Target = evaluation.Find(resource, out var load);
            resource.Load = load;
            if (AreEqual(resource.Level, resource.Target))
            {
                resource.Target = resource.Level;
                if (resource.HeapIndex >= 0)
                    unbalanced.Remove(resource);
            }
            else
            {
                unbalanced.Set(resource);
            }
        }

        listed.Clear();
    }

    private static bool AreEqual(double left, double right) =>
        left == right || Math.Abs(left - right) <= Tolerance * Math.Min(left, right);
}

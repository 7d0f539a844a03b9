// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>What activities have been promised of the resources on their paths. More than there is can't be promised.</summary>
internal static class FluidReservations
{
    /// <summary>By how much, relatively, promises may exceed a capacity: sums of doubles that are meant to fill it exactly don't.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Promises an activity a rate on the whole path, instead of what it had; 0 for nothing.</summary>
    /// <exception cref="InvalidOperationException">It isn't free everywhere; nothing has changed then.</exception>
    public static void Promise(FluidActivity activity, double before, double after)
    {
        if (before == after)
            return;
        if (after > before)
        {
            foreach (ref readonly var hop in activity.Path)
                MustBeFree(hop.Resource, activity, after * hop.PerUnit);
        }

        foreach (ref readonly var hop in activity.Path)
            hop.Resource.Promise(activity, after * hop.PerUnit);
    }

    /// <summary>Whether promises are more than a capacity, rounding aside.</summary>
    public static bool Exceed(double promised, double capacity) => promised > capacity * (1 + Rounding);

    private static void MustBeFree(FluidResource resource, FluidActivity activity, double rate)
    {
        var others = resource.Kind == CapacityKind.Shared ? resource.ReservedWithout(activity) : 0;
        if (Exceed(others + rate, resource.Capacity))
        {
            throw new InvalidOperationException(
                $"A reservation of {rate} can't be met: resource {resource.Id} has a capacity of {resource.Capacity}, of which {others} is reserved for others. Reserve at most {Math.Max(0, resource.Capacity - others)}, or wait until others are over.");
        }
    }
}

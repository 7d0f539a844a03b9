// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>What activities have been promised of the resources on their paths. More than there is can't be promised.</summary>
internal static class FluidReservations
{
    /// <summary>By how much, relatively, promises may exceed a capacity: sums of doubles that are meant to fill it exactly don't.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Promises a rate on the whole path.</summary>
    /// <exception cref="InvalidOperationException">It isn't free everywhere; nothing has been promised then.</exception>
    public static void Claim(FluidActivity activity, double rate)
    {
        if (rate == 0)
            return;
        foreach (ref readonly var hop in activity.Path)
        {
            var resource = hop.Resource;
            var promised = resource.Kind == CapacityKind.Shared ? resource.Reserved : 0;
            if (promised + rate > resource.Capacity * (1 + Rounding))
            {
                throw new InvalidOperationException(
                    $"A reservation of {rate} can't be met: resource {resource.Id} has a capacity of {resource.Capacity}, of which {promised} is reserved already. Reserve at most {Math.Max(0, resource.Capacity - promised)}, or wait until others are over.");
            }
        }

        foreach (ref readonly var hop in activity.Path)
        {
            hop.Resource.Reserved += rate;
            hop.Resource.Promises++;
        }
    }

    /// <summary>Takes a promise back.</summary>
    public static void Release(FluidActivity activity, double rate)
    {
        if (rate == 0)
            return;
        foreach (ref readonly var hop in activity.Path)
        {
            hop.Resource.Promises--;
            hop.Resource.Reserved = hop.Resource.Promises == 0 ? 0 : hop.Resource.Reserved - rate;
        }
    }
}

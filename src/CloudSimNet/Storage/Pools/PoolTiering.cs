// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Pools;

/// <summary>Asks a policy at the end of each period which extents of a pool should lie elsewhere, and moves them in the background.</summary>
/// <remarks>Heat is what requests have used of an extent in the last period, plus a part of what it was before. Streams don't count. A period's moves
/// begin behind those that are left of the one before.</remarks>
public sealed class PoolTiering : IEventHandler
{
    private readonly StoragePool pool;
    private readonly ITieringPolicy policy;
    private readonly double kept;
    private EventHandle next;

    /// <summary>Begins the first period.</summary>
    /// <param name="pool">Whose extents.</param>
    /// <param name="policy">What decides.</param>
    /// <param name="period">How long a period is; above 0.</param>
    /// <param name="kept">The part of the heat that is left after a period; from 0 to below 1.</param>
    public PoolTiering(StoragePool pool, ITieringPolicy policy, SimDuration period, double kept = 0.5)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, SimDuration.Zero);
        if (!(kept is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(kept), kept, $"The part of the heat that is kept must be from 0 to below 1, not {kept}.");
        (this.pool, this.policy, Period, this.kept) = (pool, policy, period, kept);
        next = pool.Simulation.Schedule(pool.Simulation.Now + period, this);
    }

    /// <summary>How long a period is.</summary>
    public SimDuration Period { get; }

    /// <summary>How many moves were planned so far.</summary>
    public long Planned { get; private set; }

    /// <summary>Ends it. Moves that were planned are still made.</summary>
    public void Stop() => pool.Simulation.Cancel(next);

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        next = pool.Simulation.Schedule(pool.Simulation.Now + Period, this);
        var extents = new List<TieredExtent>();
        for (var i = 0; i < pool.Volumes.Count; i++)
        {
            var volume = pool.Volumes[i];
            volume.Heat.EndPeriod(kept);
            for (var extent = 0; extent < volume.Extents; extent++)
            {
                if (extent % 256 == 0)
                    pool.Simulation.CountStep();
                if (volume.Map[extent] is { } place)
                    extents.Add(new TieredExtent(i, extent, place.Device, pool.Devices[place.Device].Tier, volume.Heat[extent]));
            }
        }

        foreach (var move in policy.Plan(new TieringView(pool, extents)))
        {
            if ((uint)move.Extent.Volume >= (uint)pool.Volumes.Count || (uint)move.To >= (uint)pool.Devices.Count)
                throw new InvalidOperationException($"Tiering policy {policy.GetType().Name} wants volume {move.Extent.Volume} moved to device {move.To}; the pool '{pool.Name}' has {pool.Volumes.Count} volumes and {pool.Devices.Count} devices.");
            pool.Move(pool.Volumes[move.Extent.Volume], move.Extent.Extent, pool.Devices[move.To]);
            Planned++;
        }
    }
}

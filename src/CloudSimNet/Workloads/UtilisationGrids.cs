// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Workloads;

/// <summary>The grids of a simulation, by interval and by where in the interval they begin.</summary>
internal sealed class UtilisationGrids(Simulation simulation)
{
    private readonly Dictionary<(long IntervalNs, long OffsetNs), UtilisationGrid> grids = [];

    /// <summary>Begins a demand now.</summary>
    public void Begin(UtilisationTask task, SimDuration interval)
    {
        var key = (interval.Nanoseconds, simulation.Now.Nanoseconds % interval.Nanoseconds);
        if (!grids.TryGetValue(key, out var grid))
            grids.Add(key, grid = new UtilisationGrid(simulation, interval, grids.Count));
        grid.Add(task);
    }
}

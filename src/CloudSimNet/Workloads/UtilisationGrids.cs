// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>The grids of a simulation, by interval and by where in the interval they begin.</summary>
internal sealed class UtilisationGrids(Simulation simulation)
{
    private readonly Dictionary<long, Dictionary<long, UtilisationGrid>> byInterval = []; // Then by the offset in the interval.
    private int count;

    /// <summary>Begins a demand now.</summary>
    public void Begin(UtilisationTask task, SimDuration interval)
    {
        if (!byInterval.TryGetValue(interval.Nanoseconds, out var byOffset))
            byInterval.Add(interval.Nanoseconds, byOffset = []);
        var offset = simulation.Now.Nanoseconds % interval.Nanoseconds;
        if (!byOffset.TryGetValue(offset, out var grid))
            byOffset.Add(offset, grid = new UtilisationGrid(simulation, interval, count++));
        grid.Add(task);
    }
}

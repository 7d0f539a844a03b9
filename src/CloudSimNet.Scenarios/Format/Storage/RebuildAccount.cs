// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Counts an array's rebuilds.</summary>
internal sealed class RebuildAccount
{
    /// <summary>Counts from now on.</summary>
    public RebuildAccount(RaidArray array)
    {
        Array = array;
        array.StateChanged.Watch(state =>
        {
            if (state == RaidState.Rebuilding)
                Rebuilds++;
            else if (state == RaidState.Optimal)
                LastEnd = array.Simulation.Now;
        });
    }

    /// <summary>The array.</summary>
    public RaidArray Array { get; }

    /// <summary>How many began.</summary>
    public int Rebuilds { get; private set; }

    /// <summary>When the array had all its members again.</summary>
    public SimTime LastEnd { get; private set; } = SimTime.Never;
}

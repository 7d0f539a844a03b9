// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Counts the merges of a volume's snapshots.</summary>
internal sealed class MergeAccount
{
    /// <summary>Counts from now on.</summary>
    public MergeAccount(SnapshotVolume volume)
    {
        Volume = volume;
        volume.Merged.Watch(_ =>
        {
            Merges++;
            LastEnd = volume.Simulation.Now;
        });
    }

    /// <summary>The volume.</summary>
    public SnapshotVolume Volume { get; }

    /// <summary>How many ended.</summary>
    public int Merges { get; private set; }

    /// <summary>When the last one ended.</summary>
    public SimTime LastEnd { get; private set; } = SimTime.Never;
}

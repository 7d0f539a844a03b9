// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Something that the file asks to be done with snapshots, which may be refused when its time has come.</summary>
internal sealed class PlannedSnapshot(SnapshotDocument document, DeviceRegistry rack)
{
    private static readonly SimDuration Patrol = SimDuration.FromMilliseconds(1);

    private readonly SnapshotVolume volume = (SnapshotVolume)rack[document.Volume];

    /// <summary>What the file says.</summary>
    public SnapshotDocument Document => document;

    /// <summary>When it was done; never when it wasn't.</summary>
    public SimTime DoneAt { get; private set; } = SimTime.Never;

    /// <summary>Why it was refused; null when it wasn't.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Its time has come, or another look is due.</summary>
    public void Try()
    {
        var now = rack.Simulation.Now;
        if (volume.InFlight > 0)
        {
            if (now + Patrol > SimTime.Zero + document.At + document.WaitAtMost)
                Refusal = "requests were under way all the time";
            else
                rack.Simulation.Schedule(Patrol, Try);
            return;
        }

        if (document.Do != SnapshotVerb.Take && document.Snapshot >= volume.Depth)
            Refusal = "there was no such snapshot";
        else if (volume.IsMerging)
            Refusal = "a snapshot was being merged";
        else if (Do())
            DoneAt = now;
        else
            Refusal = document.Do == SnapshotVerb.Take ? "there were as many as there may be" : "it was what the clone began with";
    }

    private bool Do() => document.Do switch
    {
        SnapshotVerb.Take => volume.TryCreate(),
        SnapshotVerb.Delete => volume.TryDelete(document.Snapshot),
        _ => volume.TryRevert(document.Snapshot),
    };
}

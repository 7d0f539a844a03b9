// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Requests one by one.</summary>
internal sealed class RequestLoad(Simulation simulation, string name, string on, IoTerms terms) : StorageLoad(simulation, name, on, terms)
{
    private readonly List<long> responses = [];
    private readonly long[] byStatus = new long[Enum.GetValues<IoStatus>().Length];

    /// <inheritdoc/>
    public override double Completed => responses.Count;

    /// <summary>The sum of the responses of those that are done, in seconds.</summary>
    public double ResponseSeconds { get; private set; }

    /// <summary>How many were made.</summary>
    public long Submitted { get; private set; }

    /// <summary>How many are done.</summary>
    public int Done => responses.Count;

    /// <summary>How many are under way.</summary>
    public long InFlight => Submitted - byStatus.Sum();

    /// <summary>How long those that are done took.</summary>
    public SortedTimes Responses => new(responses);

    /// <summary>How many ended in a way.</summary>
    public long EndedAs(IoStatus status) => byStatus[(int)status];

    /// <inheritdoc/>
    public override LoadSource Ask(LoadTarget target, SimTime begin, string stream) => new RequestSource(this, target, begin, stream);

    /// <summary>One is made.</summary>
    internal void NoteSubmitted() => Submitted++;

    /// <summary>One has ended that was made at an instant.</summary>
    internal void NoteEnd(long sinceNs, IoStatus status)
    {
        byStatus[(int)status]++;
        if (status != IoStatus.Done)
            return;
        var ns = Simulation.Now.Nanoseconds - sinceNs;
        responses.Add(ns);
        ResponseSeconds += ns / 1e9;
    }
}

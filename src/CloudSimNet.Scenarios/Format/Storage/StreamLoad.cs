// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Equal streams, a number of them for each device.</summary>
internal sealed class StreamLoad(Simulation simulation, string name, string on, IoTerms terms) : StorageLoad(simulation, name, on, terms)
{
    private readonly List<StreamSource> sources = [];
    private readonly List<long> durations = [];

    /// <inheritdoc/>
    public override double Completed
    {
        get
        {
            var sum = 0.0;
            foreach (var source in sources)
                sum = source.AddCompleted(sum);
            return sum;
        }
    }

    /// <summary>How many streams there are.</summary>
    public long Streams => (long)sources.Count * Terms.Count;

    /// <summary>How many have begun.</summary>
    public int Started { get; private set; }

    /// <summary>How many are done.</summary>
    public int Done => durations.Count;

    /// <summary>How many were cut off at the load's end.</summary>
    public int CutOffs { get; private set; }

    /// <summary>How many are under way.</summary>
    public int Running => Started - durations.Count - CutOffs;

    /// <summary>When the first began.</summary>
    public SimTime FirstStart { get; private set; } = SimTime.Never;

    /// <summary>When the last one so far ended, done or cut off.</summary>
    public SimTime LastEnd { get; private set; } = SimTime.Never;

    /// <summary>How long those that are done took.</summary>
    public SortedTimes Durations => new(durations);

    /// <inheritdoc/>
    public override LoadSource Ask(LoadTarget target, SimTime begin, string stream)
    {
        var source = new StreamSource(this, target, begin);
        sources.Add(source);
        return source;
    }

    /// <summary>A stream begins.</summary>
    internal void NoteStart()
    {
        if (Started++ == 0)
            FirstStart = Simulation.Now;
    }

    /// <summary>A stream is done that began at an instant.</summary>
    internal void NoteEnd(long startedNs)
    {
        LastEnd = Simulation.Now;
        durations.Add(LastEnd.Nanoseconds - startedNs);
    }

    /// <summary>A stream was cut off.</summary>
    internal void NoteCutOff()
    {
        CutOffs++;
        LastEnd = Simulation.Now;
    }
}

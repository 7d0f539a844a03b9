// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A number of equal streams.</summary>
internal sealed class StreamLoad : StorageLoad, IEventHandler
{
    private const long CutOff = -1;

    private readonly IoStream[] streams;
    private readonly long[] startedNs;
    private readonly List<long> durations = [];
    private int started;
    private int cutOff;
    private SimTime firstStart = SimTime.Never;
    private SimTime lastEnd = SimTime.Never;

    /// <summary>Plans the streams.</summary>
    public StreamLoad(StorageLoadDocument load, BlockDevice device)
        : base(load, device)
    {
        var terms = new IoStreamTerms { Weight = load.Weight ?? 1, Cap = load.Profile?.Iops ?? load.Iops ?? double.PositiveInfinity };
        streams = new IoStream[load.Count];
        startedNs = new long[load.Count];
        for (var i = 0; i < streams.Length; i++)
        {
            streams[i] = device.OpenStream(load.Pattern, terms);
            device.Simulation.Schedule(SimTime.Zero + load.At + (load.Every * i), this, i);
        }

        if (load.Until is { IsForever: false } until)
            device.Simulation.Schedule(SimTime.Zero + until, this, CutOff, Phase.Release);
    }

    /// <inheritdoc/>
    public override double Completed
    {
        get
        {
            var sum = 0.0;
            foreach (var stream in streams)
                sum += stream.Completed;
            return sum;
        }
    }

    /// <summary>How many streams there are.</summary>
    public int Streams => streams.Length;

    /// <summary>How many have begun.</summary>
    public int Started => started;

    /// <summary>How many are done.</summary>
    public int Done => durations.Count;

    /// <summary>How many were cut off at the load's end.</summary>
    public int CutOffs => cutOff;

    /// <summary>How many are under way.</summary>
    public int Running => started - durations.Count - cutOff;

    /// <summary>When the first began.</summary>
    public SimTime FirstStart => firstStart;

    /// <summary>When the last one so far ended, done or cut off.</summary>
    public SimTime LastEnd => lastEnd;

    /// <summary>How long those that are done took.</summary>
    public SortedTimes Durations => new(durations);

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (tag == CutOff)
            CutOffAll();
        else if (tag < streams.Length)
            Start((int)tag);
        else
            End((int)tag - streams.Length);
    }

    private void Start(int index)
    {
        var now = Device.Simulation.Now;
        if (Document.Until is { } until && now >= SimTime.Zero.AddSaturating(until))
            return;
        startedNs[index] = now.Nanoseconds;
        if (started++ == 0)
            firstStart = now;
        streams[index].Start(Document.Profile?.Operations ?? Document.Operations ?? double.PositiveInfinity, this, streams.Length + index);
    }

    private void End(int index)
    {
        lastEnd = Device.Simulation.Now;
        durations.Add(lastEnd.Nanoseconds - startedNs[index]);
    }

    private void CutOffAll()
    {
        foreach (var stream in streams)
        {
            if (stream.State == IoStreamState.Idle)
                continue;
            stream.Cancel();
            cutOff++;
            lastEnd = Device.Simulation.Now;
        }
    }
}

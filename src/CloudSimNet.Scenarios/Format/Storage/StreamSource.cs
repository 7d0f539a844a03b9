// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The streams of one target.</summary>
internal sealed class StreamSource : LoadSource, IEventHandler
{
    private const long EndOfLoad = -1;

    private readonly StreamLoad load;
    private readonly IoStream[] streams;
    private readonly long[] startedNs;
    private readonly EventHandle[] starts;
    private readonly EventHandle end;

    /// <summary>Plans the streams.</summary>
    public StreamSource(StreamLoad load, LoadTarget target, SimTime begin)
        : base(target)
    {
        this.load = load;
        var terms = new IoStreamTerms { Weight = load.Terms.Weight ?? 1, Cap = load.Terms.Profile?.Iops ?? load.Terms.Iops ?? double.PositiveInfinity };
        streams = new IoStream[load.Terms.Count];
        startedNs = new long[load.Terms.Count];
        starts = new EventHandle[load.Terms.Count];
        for (var i = 0; i < streams.Length; i++)
        {
            streams[i] = target.OpenStream(load.Terms.Pattern, terms);
            if (begin.AddSaturating(load.Terms.Every * i) is { IsNever: false } at)
                starts[i] = target.Simulation.Schedule(at, this, i);
        }

        if (load.Terms.Until is { IsForever: false } until && SimTime.Zero + until > target.Simulation.Now)
            end = target.Simulation.Schedule(SimTime.Zero + until, this, EndOfLoad, Phase.Release);
    }

    /// <summary>Adds the operations of each stream to a sum.</summary>
    public double AddCompleted(double sum)
    {
        foreach (var stream in streams)
            sum += stream.Completed;
        return sum;
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (tag == EndOfLoad)
            CutOffAll();
        else if (tag < streams.Length)
            Start((int)tag);
        else
            load.NoteEnd(startedNs[(int)tag - streams.Length]);
    }

    /// <inheritdoc/>
    protected override void CutOff()
    {
        foreach (var start in starts)
            Target.Simulation.Cancel(start);
        Target.Simulation.Cancel(end);
        CutOffAll();
    }

    private void Start(int index)
    {
        var now = Target.Simulation.Now;
        if (IsOver || (load.Terms.Until is { } until && now >= SimTime.Zero.AddSaturating(until)))
            return;
        startedNs[index] = now.Nanoseconds;
        load.NoteStart();
        streams[index].Start(load.Terms.Profile?.Operations ?? load.Terms.Operations ?? double.PositiveInfinity, this, streams.Length + index);
    }

    private void CutOffAll()
    {
        foreach (var stream in streams)
        {
            if (stream.State == IoStreamState.Idle)
                continue;
            stream.Cancel();
            load.NoteCutOff();
        }
    }
}

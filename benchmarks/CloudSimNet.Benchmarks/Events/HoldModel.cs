// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>The hold model: so many events pending, and each plans one more after an exponential time. The same times for each structure.</summary>
internal static class HoldModel
{
    private const double MeanNs = 1e9;

    /// <summary>The library's simulation.</summary>
    public static Measurement OfSimulation(int pending, long events)
    {
        var simulation = new Simulation(1);
        var times = new ExponentialTimes(7, MeanNs);
        for (var i = 0; i < pending; i++)
            simulation.Schedule(SimTime.FromNanoseconds(times.Next()), new SimulationHolder(simulation, times), i);
        simulation.Run(SimTime.FromNanoseconds((long)(5 * MeanNs))); // Memory has its final size, and the pending times their final distribution.
        return Measurement.Of(() =>
        {
            var before = simulation.EventCount;
            simulation.Run(simulation.Now + SpanOf(pending, events));
            return simulation.EventCount - before;
        });
    }

    /// <summary>A bare indexed 4-ary heap and a virtual call.</summary>
    public static Measurement OfIndexedHeap(int pending, long events)
    {
        var heap = new IndexedHeap(pending);
        var clock = new Clock();
        var times = new ExponentialTimes(7, MeanNs);
        for (var i = 0; i < pending; i++)
            heap.Add(times.Next(), new HeapHolder(heap, clock, times), i);
        long Run(long untilNs)
        {
            var count = 0L;
            while (heap.FirstTime <= untilNs)
            {
                var handler = heap.Pop(out clock.NowNs, out var tag);
                handler.Handle(tag);
                count++;
            }

            return count;
        }

        Run((long)(5 * MeanNs));
        return Measurement.Of(() => Run(clock.NowNs + SpanOf(pending, events).Nanoseconds));
    }

    /// <summary>.NET's own priority queue, with the order in which things were planned among equals, and a virtual call.</summary>
    public static Measurement OfPriorityQueue(int pending, long events)
    {
        var queue = new PriorityQueue<IEventHandler, (long Time, long Sequence)>(pending);
        var clock = new Clock();
        var times = new ExponentialTimes(7, MeanNs);
        for (var i = 0; i < pending; i++)
            queue.Enqueue(new QueueHolder(queue, clock, times), (times.Next(), clock.Sequence++));
        long Run(long untilNs)
        {
            var count = 0L;
            while (queue.TryPeek(out _, out var first) && first.Time <= untilNs)
            {
                var handler = queue.Dequeue();
                clock.NowNs = first.Time;
                handler.Handle(0);
                count++;
            }

            return count;
        }

        Run((long)(5 * MeanNs));
        return Measurement.Of(() => Run(clock.NowNs + SpanOf(pending, events).Nanoseconds));
    }

    private static SimDuration SpanOf(int pending, long events) => SimDuration.FromNanoseconds((long)(MeanNs / pending * events));

    private sealed class Clock
    {
        public long NowNs;
        public long Sequence;
    }

    private sealed class SimulationHolder(Simulation simulation, ExponentialTimes times) : IEventHandler
    {
        public void Handle(long tag) => simulation.Schedule(simulation.Now + SimDuration.FromNanoseconds(times.Next()), this, tag);
    }

    private sealed class HeapHolder(IndexedHeap heap, Clock clock, ExponentialTimes times) : IEventHandler
    {
        public void Handle(long tag) => heap.Add(clock.NowNs + times.Next(), this, tag);
    }

    private sealed class QueueHolder(PriorityQueue<IEventHandler, (long Time, long Sequence)> queue, Clock clock, ExponentialTimes times) : IEventHandler
    {
        public void Handle(long tag) => queue.Enqueue(this, (clock.NowNs + times.Next(), clock.Sequence++));
    }
}

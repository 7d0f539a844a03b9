// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Events;

/// <summary>An event set and a sorted list of what should be in it, changed together and compared after each step.</summary>
/// <param name="seed">Of the random steps.</param>
/// <param name="nearCapacity">How many events the set keeps in full order; small, so that few events reach all its parts.</param>
/// <param name="span">Times lie below it.</param>
internal sealed class EventSetModel(int seed, int nearCapacity, int span)
{
    private readonly Random random = new(seed);
    private readonly EventSet events = new(nearCapacity: nearCapacity);
    private readonly SortedSet<(long Time, Phase Phase, long Sequence, int Number)> expected = [];
    private readonly List<(EventHandle Handle, (long, Phase, long, int) Key)> alive = [];
    private readonly List<EventHandle> gone = [];
    private long nextSequence;
    private int nextNumber;

    public int Count => expected.Count;

    /// <summary>Does one random thing to both, and compares what it gives.</summary>
    /// <param name="growth">Percent of the steps that add an event.</param>
    public void Step(int growth)
    {
        var choice = random.Next(100);
        if (choice < growth || alive.Count == 0)
            Add();
        else if (choice < growth + 15)
            Cancel();
        else if (choice < growth + 30)
            Move();
        else
            Pop();
        Compare();
    }

    public void Drain()
    {
        while (expected.Count > 0)
            Pop();
        Assert.That(events.Count, Is.Zero);
    }

    private void Add()
    {
        var key = (Time: RandomTime(), Phase: (Phase)random.Next(5), nextSequence++, Number: nextNumber++);
        var handle = events.Add(key.Time, key.Phase, new NamedHandler(key.Number), ~key.Number);
        Assert.That(handle, Is.Not.EqualTo(default(EventHandle)));
        expected.Add(key);
        alive.Add((handle, key));
    }

    private void Cancel()
    {
        var (handle, key) = Take(random.Next(alive.Count));
        Assert.That(events.Remove(handle), Is.True);
        expected.Remove(key);
    }

    private void Move()
    {
        var index = random.Next(alive.Count);
        var (handle, (_, phase, _, number)) = alive[index];
        expected.Remove(alive[index].Key);
        var key = (Time: RandomTime(), phase, nextSequence++, number);
        Assert.That(events.Move(handle, key.Time), Is.True);
        Assert.That(events.Find(handle).Phase, Is.EqualTo(phase));
        expected.Add(key);
        alive[index] = (handle, key);
    }

    private void Pop()
    {
        var (time, phase, _, number) = expected.Min;
        var handler = (NamedHandler)events.Pop(out var popped, out var tag);
        Assert.That((popped.TimeNs, popped.Phase, handler.Number, tag), Is.EqualTo((time, phase, number, (long)~number)));
        expected.Remove(expected.Min);
        Take(alive.FindIndex(entry => entry.Key.Item4 == number));
    }

    private (EventHandle Handle, (long, Phase, long, int) Key) Take(int index)
    {
        var taken = alive[index];
        alive[index] = alive[^1];
        alive.RemoveAt(alive.Count - 1);
        gone.Add(taken.Handle);
        return taken;
    }

    private void Compare()
    {
        Assert.That((events.Count, events.Observations), Is.EqualTo((expected.Count, expected.Count(entry => entry.Phase == Phase.Observe))));
        if (expected.Count > 0)
            Assert.That((events.First.TimeNs, events.First.Phase), Is.EqualTo((expected.Min.Time, expected.Min.Phase)));
        if (alive.Count > 0)
            Assert.That(events.Contains(alive[random.Next(alive.Count)].Handle), Is.True);
        if (gone.Count == 0)
            return;
        var stale = gone[random.Next(gone.Count)];
        Assert.That(events.Contains(stale) || events.Remove(stale) || events.Move(stale, 0), Is.False);
    }

    // With a small span few different times, so that phase and sequence decide often; now and then the ends of the range.
    private long RandomTime() => random.Next(50) switch
    {
        0 => long.MaxValue - 1,
        1 => 0,
        _ => random.Next(span),
    };
}

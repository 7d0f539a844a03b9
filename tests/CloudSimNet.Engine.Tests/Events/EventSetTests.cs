// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Events;

public sealed class EventSetTests
{
    [Test]
    public void Step_RandomAddCancelMovePop_AgreesWithSortedList([Range(1, 12)] int seed, [Values(4, 16, 4096)] int nearCapacity, [Values(40, 100_000)] int span)
    {
        var model = new EventSetModel(seed, nearCapacity, span);
        for (var i = 0; i < 3000; i++)
            model.Step(i < 1500 ? 45 : 25); // Grows to some hundred events, then shrinks.
        model.Drain();
    }

    [Test]
    public void Add_ManyMoreThanTheFirstCapacity_KeepsOrder()
    {
        var events = new EventSet();
        for (var i = 0; i < 10_000; i++)
            events.Add((i * 7919L) % 10_007, Phase.Normal, new NamedHandler(i), i);
        var last = -1L;
        while (events.Count > 0)
        {
            events.Pop(out var entry, out var tag);
            Assert.That(entry.TimeNs, Is.EqualTo((tag * 7919) % 10_007));
            Assert.That(entry.TimeNs, Is.GreaterThan(last));
            last = entry.TimeNs;
        }
    }

    [Test]
    public void Move_ToTheSameInstant_PutsTheEventBehindItsEquals()
    {
        var events = new EventSet();
        var first = events.Add(5, Phase.Normal, new NamedHandler(0), 0);
        events.Add(5, Phase.Normal, new NamedHandler(1), 1);
        events.Add(5, Phase.Arrival, new NamedHandler(2), 2);
        events.Move(first, 5);

        Assert.That(PopTags(events), Is.EqualTo(new[] { 1L, 0, 2 }));
    }

    [Test]
    public void Contains_DefaultHandle_IsFalse()
    {
        var events = new EventSet();
        events.Add(1, Phase.Normal, new NamedHandler(0), 0);

        Assert.That(events.Contains(default(EventHandle)), Is.False);
        Assert.That(events.Remove(default(EventHandle)), Is.False);
        Assert.That(events.Move(default(EventHandle), 3), Is.False);
    }

    [TestCase(-1, 0)]
    [TestCase(1, 7)]
    [TestCase(2, 0)]
    [TestCase(int.MaxValue, 0)]
    public void Contains_HandleThatWasNeverGivenOut_IsFalse(int slot, int generation)
    {
        var events = new EventSet();
        events.Add(1, Phase.Normal, new NamedHandler(0), 0);

        Assert.That(events.Contains(new EventHandle(slot, generation)), Is.False);
    }

    [Test]
    public void Remove_HandleWhoseSlotIsUsedAgain_LeavesTheNewEvent()
    {
        var events = new EventSet();
        var old = events.Add(1, Phase.Normal, new NamedHandler(0), 0);
        events.Remove(old);
        var fresh = events.Add(2, Phase.Normal, new NamedHandler(1), 1);

        Assert.That(fresh.Slot, Is.EqualTo(old.Slot), "The slot should be used again, or this tests nothing.");
        Assert.That(events.Remove(old), Is.False);
        Assert.That(events.Contains(fresh), Is.True);
    }

    [TestCase(4096)]
    [TestCase(16)]
    public void AddAndPop_HundredThousandEventsInSteadyState_AllocateNothing(int nearCapacity)
    {
        var events = new EventSet(nearCapacity: nearCapacity);
        var handler = new NamedHandler(0);
        for (var i = 0; i < 200; i++)
            events.Add(i, Phase.Normal, handler, i);
        Turn(events, 100_000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Turn(events, 100_000);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Turn(EventSet events, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var handler = events.Pop(out var entry, out var tag);
            var (time, phase) = (entry.TimeNs, entry.Phase);
            var handle = events.Add(time + 100 + (tag * 31 % 200), phase, handler, tag);
            if (i % 3 == 0)
                events.Move(handle, time + 150);
            if (i % 5 == 0 && events.Remove(handle))
                events.Add(time + 170, phase, handler, tag);
        }
    }

    private static List<long> PopTags(EventSet events)
    {
        var tags = new List<long>();
        while (events.Count > 0)
        {
            events.Pop(out _, out var tag);
            tags.Add(tag);
        }

        return tags;
    }
}

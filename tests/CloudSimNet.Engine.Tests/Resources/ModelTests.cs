// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Long random sequences of operations, compared with models that look at everything each time.</summary>
public sealed class ModelTests
{
    private const int Operations = 100_000;
    private readonly Simulation simulation = new(3);
    private int interrupted;

    [TestCase(1, 1, 1)]
    [TestCase(4, 3, 1)]
    [TestCase(16, 1000, 1)]
    [TestCase(5, 4, 5)]
    [TestCase(20, 2, 9)]
    public void Resource_RandomOperations_MatchesTheModel(int capacity, int priorities, int mostUnits)
    {
        var random = simulation.Random("resource");
        var desk = new Resource(simulation, capacity);
        var (waiting, held) = (new List<ResourceRequest>(), new List<ResourceRequest>());
        for (var i = 0; i < Operations; i++)
        {
            switch (random.NextInteger(waiting.Count > 60 ? 8 : 5))
            {
                case 0 or 1 or 2:
                    waiting.Add(desk.Request((int)random.NextInteger(priorities) - (priorities / 2), 1 + (int)random.NextInteger(Math.Min(mostUnits, capacity))));
                    break;
                case 3 when waiting.Count > 0:
                    Take(waiting, random).Dispose();
                    break;
                case 4 when i % 50 == 0:
                    desk.SetCapacity(capacity = 1 + (int)random.NextInteger(20));
                    break;
                default:
                    if (held.Count > 0)
                        Take(held, random).Dispose();
                    break;
            }

            while (waiting.MinBy(request => request.Priority) is { } next && next.Count <= capacity - Units(held)) // The first of several.
            {
                waiting.Remove(next);
                held.Add(next);
            }

            Assert.That((desk.InUse, desk.QueueLength), Is.EqualTo((Units(held), waiting.Count)));
            if (!held.TrueForAll(request => request.IsHeld) || !waiting.TrueForAll(request => request.IsWaiting))
                Assert.Fail($"After operation {i} another request holds units than in the model.");
        }
    }

    [TestCase(1, 2, 1)]
    [TestCase(3, 5, 1)]
    [TestCase(8, 100, 1)]
    [TestCase(6, 4, 6)]
    [TestCase(20, 10, 7)]
    public void PreemptiveResource_RandomOperations_MatchesTheModel(int capacity, int priorities, int mostUnits)
    {
        var random = simulation.Random("preemption");
        var machine = new PreemptiveResource(simulation, capacity);
        var places = new Dictionary<ResourceRequest, (int Place, bool Preempts)>();
        var (waiting, held, lost) = (new List<ResourceRequest>(), new List<ResourceRequest>(), new List<ResourceRequest>());
        var preemptions = 0;
        for (var i = 0; i < Operations / 5; i++)
        {
            switch (random.NextInteger(waiting.Count > 30 ? 8 : 5))
            {
                case 0 or 1:
                    var preempts = random.NextInteger(2) == 0;
                    var request = machine.Request((int)random.NextInteger(priorities), preempts, 1 + (int)random.NextInteger(Math.Min(mostUnits, capacity)));
                    Enter(request, (i, preempts));
                    break;
                case 2 when waiting.Count > 0:
                    Take(waiting, random).Dispose();
                    break;
                case 3 when lost.Count > 0:
                    var before = Take(lost, random);
                    if (before.Count <= capacity)
                        Enter(machine.RequestAgain(before), places[before]);
                    break;
                case 4 when i % 20 == 0:
                    var takes = random.NextInteger(2) == 0;
                    machine.SetCapacity(capacity = 1 + (int)random.NextInteger(20), takes);
                    while (takes && Units(held) > capacity)
                        Lose(Worst());
                    break;
                default:
                    if (held.Count > 0)
                        Take(held, random).Dispose();
                    break;
            }

            while (Next() is { } next && next.Count <= capacity - Units(held))
            {
                waiting.Remove(next);
                held.Add(next);
            }

            simulation.Run();
            Assert.That((machine.InUse, machine.QueueLength, machine.Preemptions), Is.EqualTo((Units(held), waiting.Count, preemptions)));
            if (!held.TrueForAll(other => other.IsHeld) || !waiting.TrueForAll(other => other.IsWaiting) || lost.Exists(other => other.IsHeld))
                Assert.Fail($"After operation {i} another request holds units than in the model.");
        }

        Assert.That((interrupted, preemptions > 100), Is.EqualTo((preemptions, true)));

        void Enter(ResourceRequest request, (int Place, bool Preempts) place)
        {
            _ = Hold(request);
            places.Add(request, place);
            var missing = request.Count - (capacity - Units(held));
            var isNext = waiting.TrueForAll(other => (request.Priority, place.Place).CompareTo((other.Priority, places[other].Place)) < 0);
            if (place.Preempts && missing > 0 && isNext && Units(held.FindAll(holder => holder.Priority > request.Priority)) >= missing)
            {
                while (request.Count > capacity - Units(held))
                    Lose(Worst());
            }

            waiting.Add(request);
        }

        ResourceRequest? Next() => waiting.MinBy(other => (other.Priority, places[other].Place));

        ResourceRequest Worst() => held.AsEnumerable().Reverse().MaxBy(holder => holder.Priority)!; // The latest of several.

        void Lose(ResourceRequest loser)
        {
            held.Remove(loser);
            lost.Add(loser);
            preemptions++;
        }
    }

    [Test]
    public void Container_RandomOperations_MatchesTheModel()
    {
        const double Capacity = 100;
        var random = simulation.Random("tank");
        var tank = new Tank(simulation, Capacity, 50);
        var (puts, gets, level) = (new List<TankRequest>(), new List<TankRequest>(), 50.0);
        for (var i = 0; i < Operations; i++)
        {
            var amount = 1.0 + random.NextInteger(60);
            switch (random.NextInteger(puts.Count + gets.Count > 60 ? 12 : 8))
            {
                case 0 or 1 or 2:
                    puts.Add(tank.Put(amount));
                    break;
                case 3 or 4 or 5:
                    gets.Add(tank.Get(amount));
                    break;
                default:
                    var line = random.NextInteger(2) == 0 ? puts : gets;
                    if (line.Count > 0)
                        Take(line, random).Dispose();
                    break;
            }

            while (true)
            {
                if (gets.Count > 0 && gets[0].Amount <= level)
                {
                    level -= gets[0].Amount;
                    gets.RemoveAt(0);
                }
                else if (puts.Count > 0 && level + puts[0].Amount <= Capacity)
                {
                    level += puts[0].Amount;
                    puts.RemoveAt(0);
                }
                else
                {
                    break;
                }
            }

            Assert.That((tank.Level, tank.PutQueueLength, tank.GetQueueLength), Is.EqualTo((level, puts.Count, gets.Count)));
            if (!puts.Concat(gets).All(request => request.IsWaiting))
                Assert.Fail($"After operation {i} another request was served than in the model.");
        }
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(int.MaxValue)]
    public void Store_RandomOperations_MatchesTheModel(int capacity)
    {
        var random = simulation.Random("store");
        var store = new Store<int>(simulation, capacity);
        var (items, puts, gets) = (new List<int>(), new List<StorePut<int>>(), new List<(StoreGet<int> Get, Func<int, bool> Filter)>());
        var expected = new List<(StoreGet<int> Get, int Item)>();
        for (var i = 0; i < Operations; i++)
        {
            switch (random.NextInteger(puts.Count + gets.Count + items.Count > 60 ? 10 : 6))
            {
                case 0 or 1:
                    puts.Add(store.Put(i));
                    break;
                case 2:
                    gets.Add((store.Get(), _ => true));
                    break;
                case 3:
                    var rest = (int)random.NextInteger(4);
                    Func<int, bool> filter = item => item % 4 == rest;
                    gets.Add((store.Get(filter), filter));
                    break;
                case 4 when puts.Count > 0:
                    Take(puts, random).Dispose();
                    break;
                case 5 when gets.Count > 0:
                    Take(gets, random).Get.Dispose();
                    break;
                case > 5 when gets.Count > 0:
                    puts.Add(store.Put(i));
                    break;
                case > 5:
                    gets.Add((store.Get(), _ => true));
                    break;
            }

            var moved = true;
            while (moved)
            {
                moved = false;
                foreach (var waiting in gets.ToArray())
                {
                    var index = items.FindIndex(item => waiting.Filter(item));
                    if (index < 0)
                        continue;
                    expected.Add((waiting.Get, items[index]));
                    items.RemoveAt(index);
                    gets.Remove(waiting);
                    moved = true;
                }

                if (puts.Count > 0 && items.Count < capacity)
                {
                    items.Add(puts[0].Item);
                    puts.RemoveAt(0);
                    moved = true;
                }
            }

            Assert.That((store.Count, store.PutQueueLength, store.GetQueueLength), Is.EqualTo((items.Count, puts.Count, gets.Count)), $"After operation {i}.");
        }

        Assert.That(expected.TrueForAll(pair => pair.Get.Result == pair.Item), Is.True);
        Assert.That(expected, Has.Count.GreaterThan(Operations / 10));
    }

    private async Process Hold(ResourceRequest request)
    {
        try
        {
            await request;
        }
        catch (InvalidOperationException) when (!request.IsHeld)
        {
            return; // The test has withdrawn it.
        }

        try
        {
            await simulation.Delay(SimDuration.Forever);
        }
        catch (ProcessInterruptedException)
        {
            interrupted++;
        }
    }

    private static int Units(List<ResourceRequest> requests) => requests.Sum(static request => request.Count);

    internal static T Take<T>(List<T> list, RandomStream random)
    {
        var index = (int)random.NextInteger(list.Count);
        var taken = list[index];
        list.RemoveAt(index);
        return taken;
    }
}

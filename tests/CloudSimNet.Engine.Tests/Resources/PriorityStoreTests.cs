// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Items that are got by priority.</summary>
public sealed class PriorityStoreTests
{
    private readonly Simulation simulation = new(5);

    [Test]
    public void Get_SeveralItems_GivesTheLowestNumberFirstAndTheOldestOfEquals()
    {
        var store = new PriorityStore<string>(simulation);
        store.Put("late", 2);
        store.Put("first", 1);
        store.Put("second", 1);
        store.Put("urgent", -1);

        Assert.That(Enumerable.Range(0, 4).Select(_ => store.Get().Result), Is.EqualTo(new[] { "urgent", "first", "second", "late" }));
    }

    [Test]
    public void Get_WithAFilter_GivesTheBestThatWillDo()
    {
        var store = new PriorityStore<int>(simulation);
        store.Put(1, 1);
        store.Put(2, 3);
        store.Put(4, 2);

        Assert.That((store.Get(item => item % 2 == 0).Result, store.Count), Is.EqualTo((4, 2)));
    }

    [Test]
    public void Get_InterruptedInItsInstant_PutsTheItemBackInItsPlace()
    {
        var store = new PriorityStore<string>(simulation);
        var taker = Take();
        simulation.Schedule(SimDuration.FromSeconds(1), () =>
        {
            store.Put("older", 1);
            taker.Interrupt();
            store.Put("younger", 1);
            store.Put("better", 0);
        });
        simulation.Run();

        Assert.That(Enumerable.Range(0, 3).Select(_ => store.Get().Result), Is.EqualTo(new[] { "better", "older", "younger" }));

        async Process Take()
        {
            try
            {
                await store.Get();
            }
            catch (ProcessInterruptedException)
            {
            }
        }
    }

    [TestCase(1)]
    [TestCase(7)]
    [TestCase(int.MaxValue)]
    public void PriorityStore_RandomOperations_MatchesAPlainList(int capacity)
    {
        var random = simulation.Random("store");
        var store = new PriorityStore<int>(simulation, capacity);
        var (items, puts, gets) = (new List<(int Item, int Priority)>(), new List<StorePut<int>>(), new List<(StoreGet<int> Get, Func<int, bool> Filter)>());
        var expected = new List<(StoreGet<int> Get, int Item)>();
        for (var i = 0; i < Given.Count(100_000); i++)
        {
            switch (random.NextInteger(puts.Count + gets.Count + items.Count > 60 ? 10 : 6))
            {
                case 0 or 1:
                    puts.Add(store.Put(i, (int)random.NextInteger(5)));
                    break;
                case 3:
                    var rest = (int)random.NextInteger(4);
                    gets.Add((store.Get(item => item % 4 == rest), item => item % 4 == rest));
                    break;
                case 4 when puts.Count > 0:
                    ModelTests.Take(puts, random).Dispose();
                    break;
                case 5 when gets.Count > 0:
                    ModelTests.Take(gets, random).Get.Dispose();
                    break;
                case > 5 when gets.Count > 0:
                    puts.Add(store.Put(i, (int)random.NextInteger(5)));
                    break;
                default:
                    gets.Add((store.Get(), static _ => true));
                    break;
            }

            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var waiting in gets.ToArray())
                {
                    var fit = items.Where(item => waiting.Filter(item.Item)).ToList();
                    if (fit.Count == 0)
                        continue;
                    var best = fit.MinBy(item => item.Priority); // The first of several.
                    expected.Add((waiting.Get, best.Item));
                    items.Remove(best);
                    gets.Remove(waiting);
                    moved = true;
                }

                if (puts.Count > 0 && items.Count < capacity)
                {
                    items.Add((puts[0].Item, puts[0].Priority));
                    puts.RemoveAt(0);
                    moved = true;
                }
            }

            Assert.That((store.Count, store.PutQueueLength, store.GetQueueLength), Is.EqualTo((items.Count, puts.Count, gets.Count)), $"After operation {i}.");
        }

        Assert.That(expected.TrueForAll(pair => pair.Get.Result == pair.Item), Is.True);
        Assert.That(expected, Has.Count.GreaterThan(Given.Count(10_000)));
    }
}

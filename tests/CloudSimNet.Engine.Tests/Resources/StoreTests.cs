// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Items that some put and others get.</summary>
public sealed class StoreTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Get_Items_ComeInTheOrderInWhichTheyWerePut()
    {
        var store = new Store<int>(simulation);
        for (var i = 0; i < 100; i++)
            store.Put(i);
        Assert.That(Enumerable.Range(0, 100).Select(_ => store.Get().Result), Is.EqualTo(Enumerable.Range(0, 100)));
    }

    [Test]
    public void Get_EmptyStore_WaitsForThePut()
    {
        var store = new Store<string>(simulation);
        _ = Get(store, "a");
        _ = Get(store, "b");
        simulation.Schedule(SimDuration.FromSeconds(1), () => store.Put("x"));
        simulation.Schedule(SimDuration.FromSeconds(2), () => store.Put("y"));
        simulation.Run();
        Assert.That((log, store.Count), Is.EqualTo((new[] { "a x at 1 s", "b y at 2 s" }, 0)));
    }

    [Test]
    public void Put_FullStore_WaitsForTheGet()
    {
        var store = new Store<string>(simulation, capacity: 1);
        var (x, y, z) = (store.Put("x"), store.Put("y"), store.Put("z"));
        Assert.That((x.IsTriggered, y.IsTriggered, store.PutQueueLength), Is.EqualTo((true, false, 2)));
        y.Dispose();
        Assert.That((store.Get().Result, z.IsTriggered, store.Count), Is.EqualTo(("x", true, 1)));
    }

    [Test]
    public void Get_Filter_TakesTheOldestItThatWillDo()
    {
        var store = new Store<int>(simulation);
        for (var i = 1; i <= 9; i++)
            store.Put(i);
        Assert.That((store.Get(item => item % 4 == 0).Result, store.Get(item => item > 6).Result, store.Get().Result, store.Count), Is.EqualTo((4, 7, 1, 6)));
    }

    [Test]
    public void Get_FilterWithoutItem_IsOvertaken()
    {
        var store = new Store<int>(simulation);
        var (even, any) = (store.Get(item => item % 2 == 0), store.Get());
        store.Put(1);
        Assert.That((even.IsTriggered, any.Result), Is.EqualTo((false, 1)));
        store.Put(3);
        store.Put(4);
        Assert.That((even.Result, store.Count), Is.EqualTo((4, 1)));
    }

    [Test]
    public void Get_Reneges_WithAnyOf()
    {
        var store = new Store<string>(simulation);
        _ = Impatient();
        simulation.Schedule(SimDuration.FromSeconds(5), () => store.Put("late"));
        simulation.Run();
        Assert.That((log, store.Count, store.GetQueueLength), Is.EqualTo((new[] { "nothing at 3 s" }, 1, 0)));

        async Process Impatient()
        {
            using var get = store.Get();
            await simulation.AnyOf(get, simulation.Timeout(SimDuration.FromSeconds(3)));
            log.Add($"{(get.IsTriggered ? get.Result : "nothing")} at {simulation.Now}");
        }
    }

    [Test]
    public void Interrupt_InTheInstantOfTheGet_PutsTheItemBackToTheFront()
    {
        var store = new Store<string>(simulation);
        var process = Get(store, "a");
        simulation.Schedule(SimDuration.FromSeconds(1), () =>
        {
            store.Put("x");
            store.Put("y");
            process.Interrupt();
        });
        simulation.Run();
        Assert.That((log, store.Count, store.Get().Result), Is.EqualTo((new[] { "a interrupted at 1 s" }, 2, "x")));
    }

    [Test]
    public void Interrupt_InTheInstantOfTheGet_GivesTheItemToTheNext()
    {
        var store = new Store<string>(simulation);
        var process = Get(store, "a");
        _ = Get(store, "b");
        simulation.Schedule(SimDuration.FromSeconds(1), () =>
        {
            store.Put("x");
            process.Interrupt();
        });
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "a interrupted at 1 s", "b x at 1 s" }));
    }

    [Test]
    public void Result_BeforeOrWithoutAnItem_IsRefused()
    {
        var store = new Store<string>(simulation);
        var get = store.Get();
        Assert.That(() => get.Result, Throws.InvalidOperationException);
        Assert.That(() => store.Get(null!), Throws.ArgumentNullException);
        Assert.That(() => new Store<int>(simulation, 0), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private async Process Get(Store<string> store, string name)
    {
        try
        {
            log.Add($"{name} {await store.Get()} at {simulation.Now}");
        }
        catch (ProcessInterruptedException)
        {
            log.Add($"{name} interrupted at {simulation.Now}");
        }
    }
}

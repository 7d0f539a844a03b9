// SPDX-License-Identifier: MIT
using CloudSimNet.Admission;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Admission;

/// <summary>Capacity that is promised, used, resized and given back.</summary>
public sealed class HoldTests
{
    private static readonly HoldAmount Small = new(300, 20);

    [Test]
    public void Reserve_ThenCommit_CountsTheMachineOnce()
    {
        var index = Index();
        var hold = Hold.Reserve(On(index), Small, HoldPurpose.IncomingMigration);
        Assert.That((index[0].FreeCpuHz, index[0].FreeMemoryBytes, index[0].VmCount), Is.EqualTo((700, 80, 1)));
        hold.Commit(On(index), HoldPurpose.Running);
        Assert.That((index[0].FreeCpuHz, index[0].VmCount, hold.Purpose), Is.EqualTo((700, 1, HoldPurpose.Running)));
    }

    [TestCase(nameof(HoldPurpose.HaReserve))]
    [TestCase(nameof(HoldPurpose.Maintenance))]
    public void Reserve_ForNoMachine_CountsNoneUntilOneTakesIt(string purpose)
    {
        var index = Index();
        var hold = Hold.Reserve(On(index), Small, Enum.Parse<HoldPurpose>(purpose));
        Assert.That((index[0].FreeCpuHz, index[0].VmCount), Is.EqualTo((700, 0)));
        hold.Commit(On(index), HoldPurpose.Running);
        Assert.That(index[0].VmCount, Is.EqualTo(1));
        hold.Release(On(index));
        Assert.That((index[0].FreeCpuHz, index[0].FreeMemoryBytes, index[0].VmCount), Is.EqualTo((1000, 100, 0)));
    }

    [TestCase(1000, 100, true)]
    [TestCase(1001, 20, false)]
    [TestCase(300, 101, false)]
    [TestCase(100, 5, true)]
    public void TryResize_AsFarAsThereIsRoom_ChangesWhatIsFreeOrNothing(long cpuHz, long memory, bool fits)
    {
        var index = Index();
        var hold = Hold.Reserve(On(index), Small, HoldPurpose.Running);
        Assert.That(hold.TryResize(On(index), new HoldAmount(cpuHz, memory)), Is.EqualTo(fits));
        var held = fits ? new HoldAmount(cpuHz, memory) : Small;
        Assert.That((hold.Amount, index[0].FreeCpuHz, index[0].FreeMemoryBytes), Is.EqualTo((held, 1000 - held.CpuHz, 100 - held.MemoryBytes)));
    }

    [Test]
    public void Release_Twice_IsRefusedAndGivesNothingBack()
    {
        var index = Index();
        var hold = Hold.Reserve(On(index), Small, HoldPurpose.Running);
        hold.Release(On(index));
        Assert.That(() => hold.Release(On(index)), Throws.InvalidOperationException);
        Assert.That(() => hold.Commit(On(index), HoldPurpose.Running), Throws.InvalidOperationException);
        Assert.That(() => hold.TryResize(On(index), Small), Throws.InvalidOperationException);
        Assert.That(index[0].FreeCpuHz, Is.EqualTo(1000));
    }

    [Test]
    public void Book_OnAHostThatIsOff_CountsForItselfAndNotForTheDatacenter()
    {
        var index = Index();
        index.SetUsable(0, false);
        var hold = Hold.Reserve(On(index), Small, HoldPurpose.Running);
        Assert.That((index.FreeCpuHz, index.FreeMemoryBytes, index.CanHost(0, Vm())), Is.EqualTo((0.0, 0.0, false)));
        index.SetUsable(0, true);
        Assert.That((index.FreeCpuHz, index.FreeMemoryBytes), Is.EqualTo((700.0, 80.0)));
        hold.Release(On(index));
        Assert.That((index.FreeCpuHz, index.FreeMemoryBytes), Is.EqualTo((1000.0, 100.0)));
    }

    [Test]
    public void MoveTo_HostThatCantTakeIt_ChangesNothing()
    {
        var whole = Vm() with { Reservation = CpuReservation.AllVirtualCpus };
        var datacenter = Datacenter(Host(), Host(), Host());
        var simulation = datacenter.Inventory.Simulation;
        var vm = datacenter.Request(whole);
        datacenter.Request(whole);
        var job = vm.Submit(Job(5000));
        var answers = new List<bool>();
        simulation.Schedule(For(1), () =>
        {
            datacenter.Hosts[2].Fail();
            answers.AddRange([vm.MoveTo(datacenter.Hosts[1]), vm.MoveTo(datacenter.Hosts[2]), vm.MoveTo(datacenter.Hosts[0])]);
            datacenter.Hosts[2].Repair();
            answers.Add(vm.MoveTo(datacenter.Hosts[2]));
            vm.Stop();
            answers.Add(vm.MoveTo(datacenter.Hosts[0]));
        });
        simulation.Run();
        Assert.That(answers, Is.EqualTo(new[] { false, false, false, true, false }));
        Assert.That((job.State, datacenter.Hosts[0].FreeCpu, datacenter.Hosts[1].FreeCpu, datacenter.Hosts[2].FreeCpu), Is.EqualTo((JobState.Failed, Frequency.GHz(1), Frequency.Zero, Frequency.GHz(1))));
    }

    [Test]
    public void Work_ReadFromAnObservationWhileTheHostIsOff_ChangesNothing()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        datacenter.Hosts[0].PowerOff();
        var read = Cycles.Mega(1);
        simulation.Schedule(For(1), () => read = datacenter.Hosts[0].Work[Accounting.HostWorkKind.Network], CloudSimNet.Engine.Events.Phase.Observe);
        simulation.Schedule(For(2), () => { });
        simulation.Run();
        Assert.That(read, Is.EqualTo(Cycles.Zero));
    }

    private static HostCapacity On(CapacityIndex index) => new(index, 0);

    private static CapacityIndex Index()
    {
        var index = new CapacityIndex();
        index.Add(new HostSpec { Cores = 1, Clock = Frequency.Hz(1000), Memory = Bytes.B(100) });
        return index;
    }
}

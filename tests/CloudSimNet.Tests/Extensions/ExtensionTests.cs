// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Extensions;
using CloudSimNet.GuestTasks;
using CloudSimNet.Placement;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Extensions;

/// <summary>A policy, a scheduler, a technique and a guest task that stand in an assembly of their own, which sees no internals.</summary>
public sealed class ExtensionTests
{
    [Test]
    public void AntiAffinity_FortyAskedForAtOneInstant_AreSpreadOverTheRacks()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("racks", new RackAntiAffinity(most: 5));
        for (var rack = 0; rack < 8; rack++)
            datacenter.AddHosts(4, Host(8), Labels.Of(("rack", $"r{rack}")));
        var vms = Enumerable.Range(0, 40).Select(i => datacenter.Request(Vm(), labels: Labels.Of(("group", "db"), ("number", $"{i}")))).ToList();
        var one = datacenter.Request(Vm(), labels: Labels.Of(("group", "db")));
        var other = datacenter.Request(Vm(), labels: Labels.Of(("group", "web")));
        simulation.Run();

        Assert.That(vms.GroupBy(static vm => vm.Host!.Labels["rack"]).Select(static rack => rack.Count()), Is.EqualTo(Enumerable.Repeat(5, 8)));
        Assert.That(vms.Select(static vm => vm.Host!.Id.Value).Take(9), Is.EqualTo(new[] { 0, 4, 8, 12, 16, 20, 24, 28, 1 }));
        Assert.That((one.State, one.RefusalReason), Is.EqualTo((VmState.Refused, "Every rack with room has 5 of group 'db' already.")));
        Assert.That(other.Host!.Id.Value, Is.Zero);
    }

    [Test]
    public void AntiAffinity_OneStops_AnotherTakesItsPlace()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("racks", new RackAntiAffinity(most: 1));
        datacenter.AddHost(Host(), Labels.Of(("rack", "a")));
        datacenter.AddHost(Host(), Labels.Of(("rack", "b")));
        var group = Labels.Of(("group", "db"));
        var first = datacenter.Request(Vm() with { Lifetime = For(10) }, labels: group);
        datacenter.Request(Vm(), labels: group);
        var third = datacenter.Request(Vm() with { WaitAtMost = SimDuration.Forever }, labels: group);
        simulation.Run();
        Assert.That((third.PlacedAt, third.Host), Is.EqualTo((At(10), first.Host)));
    }

    [Test]
    public void AntiAffinity_OneOfAnotherGroupWaitsBehind_IsNotHeldUp()
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("racks", new RackAntiAffinity(most: 1));
        datacenter.AddHost(Host(2), Labels.Of(("rack", "a")));
        var patient = Vm() with { Reservation = CpuReservation.AllVirtualCpus, WaitAtMost = SimDuration.Forever };
        datacenter.Request(patient, labels: Labels.Of(("group", "x")));
        datacenter.Request(patient with { Lifetime = For(10) }, labels: Labels.Of(("group", "z")));
        var second = datacenter.Request(patient, after: For(1), labels: Labels.Of(("group", "x")));
        var other = datacenter.Request(patient, after: For(2), labels: Labels.Of(("group", "y")));
        simulation.Run(For(100));
        Assert.That((second.State, other.PlacedAt), Is.EqualTo((VmState.Waiting, At(10))));
    }

    [Test]
    public void GuestTask_WhoseEndSwitchesOffTheHost_EndsTheMachineOnce()
    {
        var (simulation, vm) = Machine(Vm() with { StopDelay = For(3) });
        var ends = new List<bool>();
        vm.Start(new AtItsEnd(isDone => { ends.Add(isDone); vm.Host!.PowerOff(force: true); }));
        simulation.Schedule(For(5), () => vm.Stop());
        simulation.Run();
        Assert.That((vm.State, vm.EndedAt, vm.Host!.VmCount), Is.EqualTo((VmState.Ended, At(5), 0)));
        Assert.That(ends, Is.EqualTo(new[] { false }));
    }

    [Test]
    public void GuestTask_WhoseEndStopsTheMachineAndCancelsAnother_IsToldOnceEach()
    {
        var (simulation, vm) = Machine(Vm());
        var ends = new List<bool>();
        var job = vm.Submit(EndlessJob());
        var task = vm.Start(new AtItsEnd(isDone => { ends.Add(isDone); job.Cancel(); vm.Stop(); }));
        simulation.Schedule(For(5), () => task.Cancel());
        simulation.Run();
        Assert.That((task.State, job.State, vm.State), Is.EqualTo((JobState.Cancelled, JobState.Cancelled, VmState.Ended)));
        Assert.That(ends, Is.EqualTo(new[] { false }));
    }

    [Test]
    public void KeepHistory_BegunAfterALoad_KnowsNothingOfIt()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        datacenter.Request(Vm()).Submit(Job(100_000));
        simulation.Run(For(100));
        datacenter.KeepHistory(For(10), 5);
        simulation.Run(For(125));
        Assert.That(((IHostFacts)datacenter.Hosts[0]).History, Is.EqualTo(new[] { 0.0, 0 }));
    }

    [Test]
    public void Request_OfADatacenterOfAnotherSimulation_IsRefused()
    {
        var other = Datacenter(Host());
        var tenant = new Simulation().AddTenant("shop");
        Assert.That(() => tenant.Request(Vm(), only: other), Throws.ArgumentException.With.Message.Contains("another simulation"));
    }

    [Test]
    public void ListedView_ReservationThatTheCoresCantDeliver_IsInfeasibleByDemandToo()
    {
        var view = new ListedView([new HostView { Id = new HostId(0), Spec = Host(4), FreeCpu = Frequency.GHz(4), FreeMemory = Bytes.GiB(64) }]);
        var request = new PlacementRequest { Vm = new VmId(0), Spec = Vm() with { Reservation = CpuReservation.Of(Frequency.MHz(1500)) } };
        Assert.That(view.Feasible(request, Feasibility.ByDemand), Is.Empty);
    }

    [Test]
    public void AntiAffinity_OnAViewMadeByHand_ChoosesTheEmptierRack()
    {
        HostView View(int id, string rack, params string[] groups) => new()
        {
            Id = new HostId(id), Spec = Host(), FreeCpu = Frequency.GHz(1), FreeMemory = Bytes.GiB(64),
            Labels = Labels.Of(("rack", rack)), VmLabels = [.. groups.Select(static group => Labels.Of(("group", group)))],
        };
        var view = new ListedView([View(0, "a", "db"), View(1, "a"), View(2, "b", "web", "db"), View(3, "b"), View(4, "c", "web")]);
        var request = new PlacementRequest { Vm = new VmId(7), Spec = Vm(), Labels = Labels.Of(("group", "db")) };
        Assert.That(new RackAntiAffinity(2).Place(request, view).Host, Is.EqualTo(new HostId(4)));
        Assert.That(new RackAntiAffinity(2).Place(request with { ExcludedHosts = [new HostId(4)] }, view).Host, Is.EqualTo(new HostId(1)));
    }

    [Test]
    public void Log_OfDecisions_HasTheScoreOfEachCandidate()
    {
        var simulation = new Simulation();
        var log = new DecisionLog();
        simulation.LogDecisions(log);
        var datacenter = simulation.AddDatacenter("racks", new RackAntiAffinity(most: 5));
        datacenter.AddHost(Host(), Labels.Of(("rack", "a")));
        datacenter.AddHost(Host(), Labels.Of(("rack", "b")));
        var vms = Enumerable.Range(0, 2).Select(_ => datacenter.Request(Vm(), labels: Labels.Of(("group", "db")))).ToList();
        simulation.Run();
        Assert.That(log.Decisions, Has.Count.EqualTo(2));
        Assert.That(log.LastOf(vms[1].Id)!.Candidates, Is.EqualTo(new[] { (new HostId(0), (double?)-1), (new HostId(1), (double?)0) }));
        Assert.That((log.LastOf(vms[1].Id)!.Decision.Host, log.LastOf(vms[1].Id)!.At), Is.EqualTo((new HostId(1), SimTime.Zero)));
    }

    [Test]
    public void Scheduler_ShortestFirst_RunsTheShortOnesFirst()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = new ShortestFirst() });
        var jobs = new[] { 3000, 1000, 2000 }.Select(work => vm.Submit(Job(work, after: 1))).ToArray();
        vm.Submit(Job(2000));
        simulation.Run();
        Assert.That(Ends(jobs), Is.EqualTo(new[] { At(8), At(3), At(5) }));
    }

    [Test]
    public void Technique_SteppedCalls_CostsWhatItsModelSays()
    {
        // A thousandth of the instructions are calls of 1 000 cycles; leaving the guest takes no time on this processor but for the handler's 500.
        var technique = new ModelledTechnique(new SteppedCalls(500));
        var cost = CycleModel.Cost(Calls, technique, Processor);
        var exit = Processor.Exits.Transition + Processor.Exits.Refill + (Processor.Exits.SoftwareFactor * (Processor.Exits.Dispatch + 500));
        Assert.That((cost.CyclesPerInstruction, cost[CycleCause.KernelTransitions], cost[ExitReason.Hypercall]), Is.EqualTo((1.5 + 1 + (exit / 1000), 1.0, exit / 1000)).Within(1e-12));

        var (simulation, vm) = Machine(Vm() with { Technique = technique, Profile = Calls }, ModelledHost());
        var job = vm.Submit(Job(1000));
        simulation.Run();
        Assert.That(job.EndedAt.Seconds, Is.EqualTo(cost.CyclesPerInstruction).Within(1e-8));
        Assert.That((double)vm.Cycles.Used[ExitReason.Hypercall], Is.EqualTo(exit * 1e6).Within(1));
        Assert.That(technique, Is.EqualTo(new ModelledTechnique(new SteppedCalls(500))));
    }

    [Test]
    public void GuestTask_Checkpointing_ComputesAndWaitsInTurn()
    {
        var (simulation, vm) = Machine(Vm() with { StartDelay = For(1), ReleaseWhenIdle = SimDuration.Zero });
        var code = new Checkpointing(3, Instructions.Mega(2000), For(1));
        var task = vm.Start(code);
        var job = vm.Submit(Job(1000)); // Shares the core from 1 s to 3 s.
        simulation.Run();

        // 1 s of it in the 2 s that it shares, 1 s alone; then 1 + 2 + 1 + 2 + 1 s.
        Assert.That((job.EndedAt, task.StartedAt, task.EndedAt, task.State, vm.EndedAt), Is.EqualTo((At(3), At(1), At(11), JobState.Completed, At(11))));
        Assert.That(code.Endings, Is.EqualTo(new[] { true }));
        Assert.That(vm.Cycles.Used.Total, Is.EqualTo((Int128)7_000_000_000));
    }

    [TestCase(0.5, TestName = "GuestTask_MachineStopsBeforeItsStart_Fails")]
    [TestCase(2, TestName = "GuestTask_MachineStopsWhileItComputes_Fails")]
    [TestCase(3.5, TestName = "GuestTask_MachineStopsWhileItWaits_Fails")]
    public void GuestTask_MachineStops_Fails(double at)
    {
        var (simulation, vm) = Machine(Vm() with { StartDelay = For(1) });
        var code = new Checkpointing(3, Instructions.Mega(2000), For(1));
        var task = vm.Start(code);
        simulation.Schedule(For(at), () => vm.Stop());
        simulation.Run();
        Assert.That((task.State, task.EndedAt), Is.EqualTo((JobState.Failed, At(at))));
        Assert.That(code.Endings, Is.EqualTo(new[] { false }));
    }

    [TestCase(0.5)]
    [TestCase(2)]
    [TestCase(3.5)]
    public void GuestTask_Cancelled_LetsTheMachineGo(double at)
    {
        var (simulation, vm) = Machine(Vm() with { StartDelay = For(1), ReleaseWhenIdle = For(10) });
        var task = vm.Start(new Checkpointing(3, Instructions.Mega(2000), For(1)));
        simulation.Schedule(For(at), () => task.Cancel());
        simulation.Run();
        Assert.That((task.State, task.EndedAt, vm.EndedAt), Is.EqualTo((JobState.Cancelled, At(at), At(Math.Max(1, at) + 10))));
    }

    [Test]
    public void GuestTask_TooWideForItsMachine_NeverStartsAndLetsItGo()
    {
        var (simulation, vm) = Machine(Vm() with { Scheduling = JobScheduling.SpaceShared, ReleaseWhenIdle = For(1) });
        var task = vm.Start(new Wide());
        simulation.Run();
        Assert.That((task.State, vm.EndedAt), Is.EqualTo((JobState.NeverStartable, At(1))));
    }

    private sealed class AtItsEnd(Action<bool> told) : IGuestTask
    {
        public GuestStep Next(GuestTaskView view) => GuestStep.Compute(Instructions.Endless);

        public void Ended(GuestTaskView view, bool isDone) => told(isDone);
    }

    private sealed class Wide : IGuestTask
    {
        public GuestStep Next(GuestTaskView view) => GuestStep.Compute(Instructions.Mega(1), parallelism: 2);
    }
}

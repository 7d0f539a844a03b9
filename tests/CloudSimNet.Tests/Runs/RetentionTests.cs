// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Accounting;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Runs;

/// <summary>What is over can be forgotten: all totals stay what they were, and whoever asks a forgotten one is told.</summary>
public sealed class RetentionTests
{
    [Test]
    public void UntilReported_200MachinesAnd2000JobsComeAndGo_AllTotalsAreThoseWithout()
    {
        var (kept, forgotten) = (new ComingAndGoing(Retention.Everything), new ComingAndGoing(Retention.UntilReported));
        var (whole, part) = (kept.Simulation.Run(), forgotten.Simulation.Run());

        Assert.That((part.Fingerprint, part.Events, part.Time), Is.EqualTo((whole.Fingerprint, whole.Events, whole.Time)));
        Assert.That(Fields(part.Totals), Is.EqualTo(Fields(whole.Totals)));
        Assert.That(Fields(part.Cycles), Is.EqualTo(Fields(whole.Cycles)));
        for (var i = 0; i < 2; i++)
            Assert.That(Fields(forgotten.Simulation.Tenants[i].Totals), Is.EqualTo(Fields(kept.Simulation.Tenants[i].Totals)));
        Assert.That(part.Summary(), Is.EqualTo(whole.Summary()));
        foreach (var (host, other) in forgotten.Simulation.Datacenters.SelectMany(static d => d.Hosts).Zip(kept.Simulation.Datacenters.SelectMany(static d => d.Hosts)))
            Assert.That((Text(host.Cycles), host.CyclesDone, host.Energy, host.VmsPlaced), Is.EqualTo((Text(other.Cycles), other.CyclesDone, other.Energy, other.VmsPlaced)));

        // It has something to forget, and something of each kind.
        Assert.That((kept.Simulation.Jobs.Count(), kept.Simulation.VirtualMachines.Count()), Is.EqualTo((2000, 200)));
        Assert.That((forgotten.Simulation.Jobs.Count, forgotten.Simulation.VirtualMachines.Count), Is.EqualTo((2000, 200)));
        Assert.That(new[] { forgotten.Simulation.Jobs.Count(), forgotten.Simulation.VirtualMachines.Count() }, Is.All.LessThan(30));
        Assert.That(new[] { whole.Totals.VmsRefused, whole.Totals.VmsFailed, whole.Totals.JobsByState[(int)JobState.Failed], whole.Totals.JobsCompleted }, Is.All.GreaterThan(5));
        Assert.That(whole.Totals.MegacyclesUnmet, Is.GreaterThan(0));
    }

    [Test]
    public void UntilReported_WatchersOfEnds_CanReadEverything()
    {
        var (kept, forgotten) = (new ComingAndGoing(Retention.Everything), new ComingAndGoing(Retention.UntilReported));
        kept.Simulation.Run();
        forgotten.Simulation.Run();
        Assert.That(forgotten.Told, Is.EqualTo(kept.Told));
        Assert.That(forgotten.Told, Has.Count.GreaterThan(2000));
    }

    [Test]
    public void UntilReported_ReadAtAnyInstant_WhatIsAliveIsNeverForgotten()
    {
        var run = new ComingAndGoing(Retention.UntilReported);
        var (vmsOver, jobsOver) = (new HashSet<int>(), new HashSet<int>());
        run.Simulation.VmEnded.Watch(vm => vmsOver.Add(vm.Id.Value));
        run.Simulation.JobEnded.Watch(job => jobsOver.Add(job.Id.Value));
        var kept = 0;
        for (var second = 1; second < 1000; second++)
        {
            run.Simulation.Run(For(second));
            foreach (var vm in run.Vms.Where(vm => !vmsOver.Contains(vm.Id.Value)))
                Assert.That((run.Simulation.VirtualMachines[vm.Id.Value].State < VmState.Ended, vm.EndedAt), Is.EqualTo((true, SimTime.Never)), $"vm {vm.Id} at {second} s");
            foreach (var job in run.Jobs.Where(job => !jobsOver.Contains(job.Id.Value)))
                Assert.That((run.Simulation.Jobs[job.Id.Value].IsOver, job.EndedAt), Is.EqualTo((false, SimTime.Never)), $"job {job.Id} at {second} s");
            kept += run.Simulation.VirtualMachines.Count(vm => vmsOver.Contains(vm.Id.Value)) + run.Simulation.Jobs.Count(job => jobsOver.Contains(job.Id.Value));
        }

        Assert.That(kept / 1000.0, Is.LessThan(20)); // What is over and kept doesn't grow.
    }

    [Test]
    public void UntilReported_TotalsReadOnTheWay_AreThoseWithout()
    {
        var (kept, forgotten) = (new ComingAndGoing(Retention.Everything), new ComingAndGoing(Retention.UntilReported));
        for (var second = 50; second <= 1000; second += 50)
        {
            var (whole, part) = (kept.Simulation.Run(For(second)), forgotten.Simulation.Run(For(second)));
            Assert.That(Fields(part.Totals), Is.EqualTo(Fields(whole.Totals)));
            Assert.That(Fields(part.Cycles), Is.EqualTo(Fields(whole.Cycles)));
            Assert.That(Fields(forgotten.Simulation.Tenants[0].Totals), Is.EqualTo(Fields(kept.Simulation.Tenants[0].Totals)));
        }
    }

    [TestCaseSource(nameof(JobMembers))]
    public void ForgottenJob_AskedAnything_ThrowsAndIsNamed(MemberInfo member)
    {
        var (_, job, _) = Forgotten();
        AssertNamed(() => Ask(job, member), "Job 0 was forgotten");
    }

    [TestCaseSource(nameof(MachineMembers))]
    public void ForgottenMachine_AskedAnything_ThrowsAndIsNamed(MemberInfo member)
    {
        var (_, _, vm) = Forgotten();
        AssertNamed(() => Ask(vm, member), "Virtual machine 0 was forgotten");
    }

    [Test]
    public void Forgotten_ById_ThrowsAndIsNamed()
    {
        var (simulation, job, vm) = Forgotten();
        Assert.That((job.Id.Value, vm.Id.Value, job.ToString()), Is.EqualTo((0, 0, "job/0")));
        AssertNamed(() => simulation.Jobs[0], "Job 0 was forgotten");
        AssertNamed(() => simulation.VirtualMachines[0], "Virtual machine 0 was forgotten");
        Assert.That((simulation.Jobs.Count, simulation.VirtualMachines.Count), Is.EqualTo((3, 3)));
    }

    [Test]
    public void Retention_SetWhileItRuns_HoldsForWhatEndsFromThenOn()
    {
        var simulation = Datacenter(Host(4)).Inventory.Simulation;
        var vm = simulation.Request(Vm(4));
        var jobs = Enumerable.Range(1, 4).Select(i => vm.Submit(Job(1000 * i))).ToArray();
        simulation.Run(For(1.5));
        simulation.Retention = Retention.UntilReported;
        simulation.Run();
        Assert.That((jobs[0].EndedAt, jobs[3].EndedAt), Is.EqualTo((At(1), At(4))));
        AssertNamed(() => jobs[1].State, "Job 1 was forgotten");
        AssertNamed(() => jobs[2].State, "Job 2 was forgotten");
    }

    [Test]
    public void UntilReported_JobArrivesWhereItsMachineWasForgotten_Fails()
    {
        var simulation = Datacenter(Host(4)).Inventory.Simulation;
        simulation.Retention = Retention.UntilReported;
        var (first, second) = (simulation.Request(Vm()), simulation.Request(Vm()));
        var job = first.Submit(Job(1000, after: 10));
        simulation.Schedule(At(1), () => first.Stop());
        simulation.Schedule(At(2), () => second.Stop());
        simulation.Run();
        AssertNamed(() => first.State, "Virtual machine 0 was forgotten");
        Assert.That((job.State, job.EndedAt, job.WorkDone), Is.EqualTo((JobState.Failed, At(10), Instructions.Zero)));
    }

    [Test]
    public void UntilReported_AMachineThatWasStoppedWhileItWaitedWasForgotten_OthersAreStillTried()
    {
        var simulation = Datacenter(Host()).Inventory.Simulation;
        simulation.Retention = Retention.UntilReported;
        var whole = Vm() with { Reservation = CpuReservation.AllVirtualCpus, WaitAtMost = SimDuration.Forever };
        simulation.Request(whole with { Lifetime = For(10) });
        simulation.Request(Vm() with { Lifetime = For(3) });
        var (stopped, patient) = (simulation.Request(whole), simulation.Request(whole));
        simulation.Schedule(At(2), () => stopped.Stop());
        simulation.Run();
        AssertNamed(() => stopped.State, "Virtual machine 2 was forgotten");
        Assert.That((patient.State, patient.PlacedAt), Is.EqualTo((VmState.Running, At(10))));
    }

    private static IEnumerable<TestCaseData> JobMembers() => MembersOf(typeof(Job));

    private static IEnumerable<TestCaseData> MachineMembers() => MembersOf(typeof(VirtualMachine));

    /// <summary>Everything public but the id, and what every object has.</summary>
    private static IEnumerable<TestCaseData> MembersOf(Type type)
    {
        var properties = type.GetProperties().Where(static property => property.Name is not ("Id" or "TaskId")).Cast<MemberInfo>();
        var methods = type.GetMethods().Where(static method => !method.IsSpecialName && !method.IsStatic && method.DeclaringType != typeof(object) && method.GetBaseDefinition().DeclaringType != typeof(object));
        return properties.Concat(methods).GroupBy(static member => member.Name).Select(static named => named.MaxBy(static member => Depth(member.DeclaringType!))!).Select(static member => new TestCaseData(member).SetArgDisplayNames(member.Name));
    }

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

    private static object? Ask(object whom, MemberInfo member)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(whom) : ((MethodInfo)member).Invoke(whom, [.. ((MethodInfo)member).GetParameters().Select(static parameter => Argument(parameter.ParameterType))]);
        }
        catch (TargetInvocationException wrapped)
        {
            throw wrapped.InnerException!;
        }
    }

    private static object Argument(Type type) =>
        type == typeof(JobSpec) ? Job(1)
        : type == typeof(UtilisationTrace) ? new UtilisationTrace(For(1), [0.5])
        : type == typeof(string) ? "It broke."
        : Activator.CreateInstance(type)!;

    private static void AssertNamed(Func<object?> ask, string name) => Assert.That(() => ask(), Throws.InvalidOperationException.With.Message.StartsWith(name));

    /// <summary>A job and a machine that were reported, after which others ended.</summary>
    private static (Simulation Simulation, Job Job, VirtualMachine Vm) Forgotten()
    {
        var simulation = Datacenter(Host(4)).Inventory.Simulation;
        simulation.Retention = Retention.UntilReported;
        var vms = Enumerable.Range(1, 3).Select(i => simulation.Request(Vm() with { Lifetime = For(i) })).ToArray();
        var jobs = Array.ConvertAll(vms, static vm => vm.Submit(Job(500)));
        simulation.Run();
        return (simulation, jobs[0], vms[0]);
    }

    private static string Text(HostCycles cycles) => $"{cycles.Capacity} {cycles.Used} {cycles.Used.Total} {cycles.CoStop} {cycles.Idle}";

    private static string Text(VmCycles cycles) => $"{cycles.Entitlement} {cycles.Used} {cycles.Used.Total} {cycles.Ready} {cycles.CoStop} {cycles.Idle}";

    // All public properties of a result, each in full.
    private static List<string> Fields(object result) => [.. result.GetType().GetProperties().Select(property => $"{property.Name} = {property.GetValue(result) switch
    {
        IReadOnlyList<int> counts => string.Join(' ', counts),
        HostCycles cycles => Text(cycles),
        VmCycles cycles => Text(cycles),
        var other => other,
    }}")];
}

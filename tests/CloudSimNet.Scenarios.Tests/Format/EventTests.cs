// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Format.Compute;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What a scenario lets happen to virtual machines, jobs and hosts: the same as by the library, and said where it can't be done.</summary>
public sealed class EventTests
{
    // What an instance of these can be told, and where it stands in files. Whatever isn't a verb of events says why.
    private static readonly Dictionary<string, string> SaidOtherwise = new(StringComparer.Ordinal)
    {
        ["VirtualMachine.Submit"] = "jobs",
        ["VirtualMachine.Follow"] = "workload",
        ["Job.AddWork"] = "cycles by whoever steps a task, not a state",
        ["Job.ServedCycles"] = "a reading",
        ["Job.RemainingCycles"] = "a reading",
        ["Host.Connect"] = "network.hostsPay",
    };

    [Test]
    public void Verbs_WhateverTheLibraryCanDoToAVmJobOrHost_CanBeSaidInAFile()
    {
        var methods =
            from type in (Type[])[typeof(VirtualMachine), typeof(Job), typeof(Host)]
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where !method.IsSpecialName && method.Name != nameof(ToString)
            select (Name: $"{type.Name}.{method.Name}", Verb: KebabCase.Of(method.Name), Type: type);
        string[] Verbs(Type type) => type == typeof(VirtualMachine) ? Words(VmComponents.Verbs) : type == typeof(Job) ? Words(JobComponents.Verbs) : Words(HostComponents.Verbs);

        var missing = methods.Where(method => !SaidOtherwise.ContainsKey(method.Name) && !Verbs(method.Type).Contains(method.Verb)).Select(method => method.Name).Distinct();
        var stale = SaidOtherwise.Keys.Except(methods.Select(method => method.Name));

        Assert.That(missing, Is.Empty);
        Assert.That(stale, Is.Empty);
    }

    [Test]
    public void Run_VmPausedResumedAndStopped_IsAsByTheLibrary()
    {
        var run = Run("{ at: 2 s, component: 'app[0]', do: pause }, { at: 5 s, component: 'app[0]', do: resume }, { at: 6 s, component: 'app[1]', do: stop }");
        var simulation = Model();
        simulation.Schedule(SimTime.FromSeconds(2), () => Assert.That(simulation.VirtualMachines[0].Pause(), Is.True));
        simulation.Schedule(SimTime.FromSeconds(5), () => Assert.That(simulation.VirtualMachines[0].Resume(), Is.True));
        simulation.Schedule(SimTime.FromSeconds(6), () => Assert.That(simulation.VirtualMachines[1].Stop(), Is.True));

        AssertAlike(run, simulation.Run(SimDuration.FromSeconds(60)));
        Assert.That(run.Result.Simulation.Jobs.Select(job => (job.State, job.EndedAt.Seconds)), Is.EqualTo(new[] { (JobState.Completed, 13.0), (JobState.Failed, 6.0) }));
        Assert.That(Shortfalls.Of(run.Result), Is.EqualTo(new[] { "1 of 2 jobs are unfinished: 1 failed with their machine" }));
    }

    [Test]
    public void Run_JobsPausedResumedCancelledAndCompleted_AreAsByTheLibrary()
    {
        var run = Run("{ at: 2 s, component: 'batch[0]', do: pause }, { at: 4 s, component: 'batch[0]', do: resume }, { at: 3 s, component: 'batch[1]', do: complete }");
        var simulation = Model();
        simulation.Schedule(SimTime.FromSeconds(2), () => Assert.That(simulation.Jobs[0].Pause(), Is.True));
        simulation.Schedule(SimTime.FromSeconds(4), () => Assert.That(simulation.Jobs[0].Resume(), Is.True));
        simulation.Schedule(SimTime.FromSeconds(3), () => Assert.That(simulation.Jobs[1].Complete(), Is.True));

        AssertAlike(run, simulation.Run(SimDuration.FromSeconds(60)));
        Assert.That(run.Result.Simulation.Jobs.Select(job => (job.State, job.EndedAt.Seconds)), Is.EqualTo(new[] { (JobState.Completed, 12.0), (JobState.Completed, 3.0) }));
        Assert.That(Shortfalls.Of(run.Result), Is.Empty);
    }

    [Test]
    public void Run_AllOfAGroup_HappensToEachMember()
    {
        Assert.That(Jobs("{ at: 2 s, component: batch, do: cancel }"), Is.EqualTo("Cancelled 2, Cancelled 2"));
        Assert.That(Jobs("{ at: 2 s, component: 'batch[0..1]', do: cancel }"), Is.EqualTo("Cancelled 2, Cancelled 2"));
        Assert.That(Jobs("{ at: 2 s, component: app, do: fail }"), Is.EqualTo("Failed 2, Failed 2"));

        string Jobs(string events) => string.Join(", ", Run(events).Result.Simulation.Jobs.Select(job => $"{job.State} {job.EndedAt.Seconds}"));
    }

    [TestCase("{ at: 2 s, component: 'app[0]', do: resume }", "at 2 s, 'resume' couldn't be done to 'app[0]': it is running")]
    [TestCase("{ at: 1 s, component: 'late[0]', do: stop }", "at 1 s, 'stop' couldn't be done to 'late[0]': it isn't there before it is requested at 20 s")]
    [TestCase("{ at: 30 s, component: 'huge[0]', do: pause }", "at 30 s, 'pause' couldn't be done to 'huge[0]': it was refused: No host that could run it is large enough")]
    [TestCase("{ at: 30 s, component: 'batch[1]', do: pause }", "at 30 s, 'pause' couldn't be done to 'batch[1]': it was completed at 10 s")]
    [TestCase("{ at: 1 s, component: later, do: cancel }", "at 1 s, 'cancel' couldn't be done to 'later[0]': it isn't there before it arrives at 15 s")]
    [TestCase("{ at: 2 s, component: app, do: resume }", "at 2 s, 'resume' couldn't be done to 2 of 2 of 'app', the first of them 'app[0]': it is running")]
    [TestCase("{ at: 2 s, component: 'few[0..9]', do: resume }", "at 2 s, 'resume' couldn't be done to 10 of 10 of 'few', the first of them 'few[0]': it is running")]
    [TestCase("{ at: 2 s, component: a/host-0, do: power-off-if-empty }", "at 2 s, 'power-off-if-empty' couldn't be done to 'a/host-0': 3 virtual machines are on it")]
    [TestCase("{ at: 2 s, component: a/host-0, do: power-on }", "at 2 s, 'power-on' couldn't be done to 'a/host-0': it is on")]
    public void Run_WhatCantBeDoneThen_IsSaidInTheResult(string events, string shortfall)
    {
        var run = Lab.Run($"""
            {Text(events)}
            vms:
              - {"{ name: app, count: 2, type: { memory: 1 GiB } }"}
              - {"{ name: late, at: 20 s, type: { memory: 1 GiB } }"}
              - {"{ name: huge, type: { memory: 1 TiB } }"}
              - {"{ name: few, count: 100, every: 1 s, arrivals: exponential, until: 30 s, type: { memory: 1 MiB, reservation: 0 Hz } }"}
            jobs:
              - {"{ name: batch, count: 2, vms: app, work: 10 GI }"}
              - {"{ name: later, at: 15 s, vms: app, work: 1 GI }"}
            """.Replace("'few[0..9]', do: resume", "'few[90..99]', do: resume", StringComparison.Ordinal));

        var expected = shortfall.Contains("'few'", StringComparison.Ordinal)
            ? "at 2 s, 'resume' couldn't be done to 10 of 10 of 'few[90..99]', the first of them 'few[90]': it never comes, because only "
            : shortfall;
        Assert.That(Shortfalls.Of(run.Result), Has.One.StartsWith(expected));
    }

    [TestCase("component: ap", "there is no component 'ap'; did you mean 'app'?")]
    [TestCase("component: 'app[2]'", "there is no 'app[2]'; 'app' has 2, app[0..1]")]
    [TestCase("component: 'app[0..2]'", "there is no 'app[2]'; 'app' has 2, app[0..1]")]
    [TestCase("component: 'ap[0]'", "there is no component 'ap[0]'; did you mean 'app'?")]
    [TestCase("component: app, do: cancel", "'cancel' can't happen to 'app'; what can is pause, resume, stop, fail")]
    [TestCase("component: batch, do: stop", "'stop' can't happen to 'batch'; what can is pause, resume, cancel, complete")]
    [TestCase("component: app, for: 5 s", "only a failure that can be repaired ends, and 'app' has none here; leave it out")]
    [TestCase("component: batch, do: pause, because: why", "is the reason why a virtual machine fails, and none does here; leave it out")]
    [TestCase("component: both, do: pause", "'both' is the name of virtual machines and of jobs; give one of them another name")]
    [TestCase("component: rack, do: fail", "'rack' is the name of a component and of virtual machines; give one of them another name")]
    public void Validate_WrongEvent_IsRefused(string wrong, string message)
    {
        var problems = Lab.Problems($"""
            {Text($"{{ at: 1 s, {wrong} }}")}
            failureDomains: [{"{ name: rack, members: [a/host-0] }"}]
            vms: [{"{ name: app, count: 2, type: { memory: 1 GiB } }, { name: both, type: { memory: 1 GiB } }, { name: rack, type: { memory: 1 GiB } }"}]
            jobs: [{"{ name: batch, work: 1 GI }, { name: both, work: 1 GI }"}]
            """);

        Assert.That(problems, Has.Exactly(1).Items.And.One.Contains(message));
    }

    [Test]
    public void Load_FailuresOfVersion1_AreEventsWithAWordAboutIt()
    {
        var loaded = Scenario.Parse("version: 1\nname: old\nuntil: 5 s\ndatacenters: [{ name: a, placement: first-fit, hosts: [{ preset: hp-ml110-g4 }] }]\nfailures: [{ at: 1 s, component: a/host-0 }]\n", "old.yaml");

        Assert.That(loaded.Problems, Is.Empty);
        Assert.That(loaded.Notes.Select(note => note.ToString()), Is.EqualTo(new[] { "old.yaml:5:1: failures: is called 'events' since version 2 of the format" }));
        Assert.That(loaded.Scenario!.Document.Events, Has.Count.EqualTo(1));
    }

    private static string[] Words(IEnumerable<Scenarios.Format.Components.ComponentVerb> verbs) => [.. verbs.Select(verb => KebabCase.Of(verb.ToString()))];

    private static string Text(string events) => $"""
        version: 2
        name: events
        until: 60 s
        datacenters: [{"{ name: a, placement: first-fit, hosts: [{ cores: 8, clock: 1 GHz, memory: 8 GiB }] }"}]
        events: [ {events} ]
        """;

    private static ScenarioRun Run(string events) => Lab.Run($"""
        {Text(events)}
        vms: [{"{ name: app, count: 2, type: { memory: 1 GiB } }"}]
        jobs: [{"{ name: batch, count: 2, vms: app, work: 10 GI }"}]
        """);

    // The same, by the library.
    private static Simulation Model()
    {
        var simulation = new Simulation();
        simulation.AddDatacenter("a", new FirstFit()).AddHosts(1, new HostSpec { Cores = 8, Clock = Frequency.GHz(1), Memory = Bytes.GiB(8) });
        for (var i = 0; i < 2; i++)
            simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1) });
        for (var i = 0; i < 2; i++)
            simulation.VirtualMachines[i].Submit(new JobSpec { Work = Instructions.Giga(10) });
        return simulation;
    }

    private static void AssertAlike(ScenarioRun run, RunResult result) =>
        Assert.That((run.Result.Fingerprint, run.Result.Time, run.Result.Totals.Energy), Is.EqualTo((result.Fingerprint, result.Time, result.Totals.Energy)));
}

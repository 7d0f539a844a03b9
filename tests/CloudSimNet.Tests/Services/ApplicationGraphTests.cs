// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Services;

/// <summary>Graphs of tasks that run once.</summary>
public sealed class ApplicationGraphTests
{
    // a (1 s) hands 12.5 MB to b (2 s) and c (4 s), which hand as much to d (1 s).
    private static readonly ApplicationGraphSpec Diamond = new()
    {
        Name = "diamond",
        Tasks = [Task("a", 1), Task("b", 2), Task("c", 4), Task("d", 1)],
        Edges = [Edge("a", "b"), Edge("a", "c"), Edge("b", "d"), Edge("c", "d")],
    };

    [Test]
    public void Makespan_OneMachine_IsAllWorkWithoutTransfers()
    {
        var (simulation, vms) = Serve.Machines(1);
        var graph = simulation.Begin(Diamond, [vms[0], vms[0], vms[0], vms[0]], Network(simulation));

        simulation.Run();

        // b and c share the core: b is done at 1 + 4, c at 1 + 6.
        Assert.That(graph.Makespan, Is.EqualTo(Given.For(8)));
        Assert.That(graph.Tasks.Select(task => task.EndedAt), Is.EqualTo(new[] { Given.At(1), Given.At(5), Given.At(7), Given.At(8) }));
        Assert.That((long)vms[0].Cycles.Used.Total, Is.EqualTo(8_000_000_000));
    }

    [Test]
    public void Makespan_TwoMachines_AddsTransfersBetweenThem()
    {
        // 12.5 MB at 100 Mbit/s take 1 s, and 0.1 s of latency.
        var (simulation, vms) = Serve.Machines(2);
        var graph = simulation.Begin(Diamond, [vms[0], vms[1], vms[0], vms[0]], Network(simulation));

        simulation.Run();

        Assert.That(graph.Tasks[1].StartedAt, Is.EqualTo(Given.At(2.1)));
        Assert.That(graph.Tasks[3].ReadyAt, Is.EqualTo(Given.At(5.2)), "b's data come later than c's");
        Assert.That(graph.Makespan, Is.EqualTo(Given.For(6.2)));
    }

    [Test]
    public void Makespan_ParallelTask_UsesSeveralCores()
    {
        var (simulation, vms) = Serve.Machines(1, cores: 4);
        var graph = simulation.Begin(new() { Name = "one", Tasks = [Task("a", 6) with { Parallelism = 3 }] }, [vms[0]], UnlimitedNetwork.Instance);

        simulation.Run();

        Assert.That(graph.Makespan, Is.EqualTo(Given.For(2)));
    }

    [Test]
    public void Makespan_LongChain_NeedsNoDepth()
    {
        const int Count = 100_000;
        var (simulation, vms) = Serve.Machines(2);
        var graph = simulation.Begin(
            new()
            {
                Name = "chain",
                Tasks = [.. Enumerable.Range(0, Count).Select(i => new GraphTaskSpec($"t{i}", Instructions.Mega(1)))],
                Edges = [.. Enumerable.Range(1, Count - 1).Select(i => new GraphEdge($"t{i - 1}", $"t{i}", Bytes.B(1)))],
            },
            [.. Enumerable.Range(0, Count).Select(i => vms[i % 2])],
            UnlimitedNetwork.Instance);

        simulation.Run();

        Assert.That(graph.Makespan, Is.EqualTo(Given.For(100)));
    }

    [Test]
    public void Stop_MachineOfARunningTask_FailsTheGraphAndCancelsTheRest()
    {
        var (simulation, vms) = Serve.Machines(2);
        var graph = simulation.Begin(Diamond, [vms[0], vms[1], vms[0], vms[0]], UnlimitedNetwork.Instance);
        simulation.Schedule(Given.At(2), () => vms[1].Stop());

        simulation.Run();

        Assert.That((graph.HasFailed, graph.IsCompleted, graph.Makespan, graph.EndedAt), Is.EqualTo((true, false, (SimDuration?)null, Given.At(2))));
        Assert.That(graph.Tasks.Select(task => task.State), Is.EqualTo(new[] { JobState.Completed, JobState.Failed, JobState.Cancelled, JobState.Cancelled }));
        Assert.That((long)vms[0].Cycles.Used.Total, Is.EqualTo(2_000_000_000));
        Assert.That((long)vms[1].Cycles.Used.Total, Is.EqualTo(1_000_000_000));
    }

    [Test]
    public void Begin_MachineThatEndsBeforeItsTaskIsDue_FailsThen()
    {
        var (simulation, vms) = Serve.Machines(2);
        var graph = simulation.Begin(Diamond, [vms[0], vms[0], vms[0], vms[1]], UnlimitedNetwork.Instance);
        vms[1].Stop();

        simulation.Run();

        Assert.That((graph.HasFailed, graph.EndedAt), Is.EqualTo((true, Given.At(7))));
    }

    [Test]
    public void Begin_WrongGraph_TellsEveryCircleAndName()
    {
        var (simulation, vms) = Serve.Machines(1);
        var spec = new ApplicationGraphSpec
        {
            Name = "knot",
            Tasks = [Task("a", 1), Task("b", 1), Task("c", 1), Task("d", 1), Task("e", 1)],
            Edges = [Edge("a", "b"), Edge("b", "a"), Edge("b", "c"), Edge("d", "d"), Edge("e", "x")],
        };

        var thrown = Assert.Throws<ModelException>(() => simulation.Begin(spec, [vms[0], vms[0], vms[0], vms[0], vms[0]], UnlimitedNetwork.Instance));

        Assert.That(thrown!.Problems.Select(problem => problem.Path), Is.EqualTo(new[] { "graph.edges[4].to", "graph.tasks[1]", "graph.tasks[3]" }));
        Assert.That(thrown.Message, Does.Contain("b -> a -> b").And.Contain("d -> d"));
        Assert.Throws<ArgumentException>(() => simulation.Begin(Diamond, [vms[0]], UnlimitedNetwork.Instance));
    }

    private static FixedLatencyNetwork Network(Simulation simulation) => new(simulation, SimDuration.FromSeconds(0.1), DataRate.Mbps(100));

    private static GraphTaskSpec Task(string name, double seconds) => new(name, Instructions.Mega(seconds * 1000));

    private static GraphEdge Edge(string from, string to) => new(from, to, Bytes.MB(12.5));
}

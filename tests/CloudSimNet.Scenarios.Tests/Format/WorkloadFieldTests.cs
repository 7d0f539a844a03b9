// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of a workload, of which most show in a run only.</summary>
public sealed class WorkloadFieldTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Build_Trace_GivesAMachineAFile()
    {
        foreach (var name in (string[])["m0", "m1", "m2"])
            folder.Write(name, "50\n");

        Assert.That(Run("types: [{ memory: 1 GiB }]").Result.Simulation.VirtualMachines, Has.Count.EqualTo(3));
    }

    [TestCase("", 300.0)]
    [TestCase("interval: 20 s,", 20.0)]
    public void Build_Interval_IsTheTimeBetweenSamples(string interval, double seconds)
    {
        folder.Write("m", "50\n100\n");

        // 0.5 and then 1 of a core of 1 GHz, for an interval each.
        Assert.That(Run($"{interval} types: [{{ memory: 1 GiB }}]").Result.Totals.MegacyclesDone, Is.EqualTo(1.5 * 1000 * seconds).Within(1e-6));
    }

    [TestCase("hold", 100.0)]
    [TestCase("linear", 150.0)]
    public void Build_Between_HoldsOrInterpolates(string between, double percentSeconds)
    {
        // Samples 0 and 100: held they are 0 and 1 for an interval each, interpolated 0.5 on average and then 1.
        folder.Write("m", "0\n100\n");

        Assert.That(Run($"interval: 100 s, between: {between}, types: [{{ memory: 1 GiB }}]").Result.Totals.MegacyclesDone, Is.EqualTo(percentSeconds * 1000).Within(1e-6));
    }

    [TestCase("lost", 100.0, 100.0)]
    [TestCase("carried", 0.0, 200.0)]
    public void Build_Unmet_IsLostOrCaughtUp(string unmet, double unmetSeconds, double doneSeconds)
    {
        // Two machines of a core each want all of the one core for 100 s and then nothing for 100 s.
        folder.Write("m0", "100\n0\n");
        folder.Write("m1", "100\n0\n");
        var run = Run($"interval: 100 s, unmet: {unmet}, types: [{{ memory: 1 GiB, reservation: 0 Hz }}]", "{ cores: 1, clock: 1 GHz, memory: 8 GiB }");

        Assert.That(run.Result.Totals.MegacyclesUnmet, Is.EqualTo(unmetSeconds * 1000).Within(1e-3));
        Assert.That(run.Result.Totals.MegacyclesDone, Is.EqualTo(doneSeconds * 1000).Within(1e-3));
    }

    [TestCase(7, "aaabbbc")]
    [TestCase(3, "abc")]
    [TestCase(4, "aabb")]
    [TestCase(2, "ab")]
    public void Build_Types_GoToMachinesInBlocks(int machines, string types)
    {
        var run = Lab.Run(Lab.Text("{ cores: 64, clock: 1 GHz, memory: 64 GiB }", rest: $"workload: [{{ synthetic: {machines}, types: [{{ model: a, memory: 1 B }}, {{ model: b, memory: 1 B }}, {{ model: c, memory: 1 B }}] }}]"));

        Assert.That(string.Concat(run.Result.Simulation.VirtualMachines.Select(vm => vm.Spec.Model)), Is.EqualTo(types));
    }

    [Test]
    public void Build_Synthetic_DependsOnTheSeedAndTheMachineAlone()
    {
        double[] Done(int machines, string seed, string rest = "") =>
        [
            .. Lab.Run(Lab.Text("{ count: 9, cores: 1, clock: 1 GHz, memory: 8 GiB }", rest: $"workload: [{{ synthetic: {machines}, types: [{{ memory: 1 GiB }}] }}{rest}]"), $"seed={seed}")
                .Result.Simulation.VirtualMachines.Take(2).Select(vm => vm.CyclesDone),
        ];

        Assert.That(Done(5, "1"), Is.EqualTo(Done(2, "1")));
        Assert.That(Done(2, "1", ", { synthetic: 1, types: [{ memory: 1 GiB }] }"), Is.EqualTo(Done(2, "1")));
        Assert.That(Done(2, "2"), Is.Not.EqualTo(Done(2, "1")));
    }

    [Test]
    public void Build_TraceAndSynthetic_TakesTheTrace()
    {
        folder.Write("m", "50\n");

        Assert.That(Run("synthetic: 9, types: [{ memory: 1 GiB }]").Result.Simulation.VirtualMachines, Has.Count.EqualTo(1));
    }

    [Test]
    public void Build_JobOnAMachineOfTheWorkload_CountsVmsFirst()
    {
        var run = Lab.Run(Lab.Text(rest: "vms: [{ count: 2, type: { memory: 1 GiB, reservation: 0 Hz } }]\nworkload: [{ synthetic: 2, types: [{ model: traced, memory: 1 GiB, reservation: 0 Hz }] }]\njobs: [{ vm: 2, work: 1 MI }]"));

        Assert.That(run.Result.Simulation.Jobs[0].VirtualMachine!.Spec.Model, Is.EqualTo("traced"));
        Assert.That(run.Result.Time, Is.EqualTo(SimTime.FromSeconds(86_400)));
    }

    private ScenarioRun Run(string workload, string hosts = "{ count: 3, cores: 1, clock: 1 GHz, memory: 8 GiB }") =>
        Lab.Run(Lab.Text(hosts, rest: $"workload: [{{ {workload} }}]"), $"workload[0].trace={folder.Path.Replace('\\', '/')}");
}

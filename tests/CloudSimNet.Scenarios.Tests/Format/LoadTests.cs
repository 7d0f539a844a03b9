// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Files, the paths in them, and values that are set beside them.</summary>
public sealed class LoadTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Load_TraceBelowTheFile_IsRelativeToIt()
    {
        folder.Write("traces/day/m0", "50\n");
        folder.Write("traces/day/m1", "25\n");
        var run = ScenarioRun.Run(Load("traces/day").Scenario!);

        // Two machines of 1 GHz for 300 s.
        Assert.That(run.Result.Simulation.VirtualMachines.Select(vm => vm.CyclesDone), Is.EqualTo(new[] { 150e9, 75e9 }));
    }

    [TestCase("../elsewhere")]
    [TestCase("traces/../../elsewhere")]
    [TestCase("{0}")]
    public void Load_TraceThatLeavesTheFolder_IsAProblemThatNamesTheRemedy(string trace)
    {
        trace = string.Format(System.Globalization.CultureInfo.InvariantCulture, trace, folder.Path.Replace('\\', '/'));
        var problem = Load(trace).Problems.Single();

        Assert.That(problem.Message, Does.Match("leaves the scenario's own folder; put the trace below it, or give the path on the command line: --set workload\\[0\\]\\.trace="));
        Assert.That((problem.Line, problem.Path), Is.EqualTo((8, "workload[0].trace")));
    }

    [Test]
    public void Load_TraceSetBesideTheFile_MayLieAnywhere()
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("m0", "50\n");
        var loaded = Load("nowhere", $"workload[0].trace={elsewhere.Path.Replace('\\', '/')}");

        Assert.That(loaded.Problems, Is.Empty);
        Assert.That(loaded.Scenario!.Build().VirtualMachines, Has.Count.EqualTo(1));
    }

    [Test]
    public void Load_MissingTrace_IsAProblemOfItsLine()
    {
        var problem = Load("nowhere").Problems.Single();

        Assert.That(problem.ToString(), Does.StartWith($"{folder["s.yaml"]}:8:"));
        Assert.That(problem.Message, Is.EqualTo($"there is no folder '{folder["nowhere"]}'; give the folder that holds a file for each machine"));
    }

    [Test]
    public void Load_BadSamplesInATrace_AreAllProblems()
    {
        var file = folder.Write("day/m0", "5\n500\n");
        folder.Write("day/m1", "");

        Assert.That(Load("day").Problems.Select(problem => problem.Message), Has.Exactly(2).Items.And.Some.StartsWith($"{file}:2: '500' is not a utilisation"));
    }

    [Test]
    public void Load_TraceThatNoFileSystemCanName_IsAProblemNotAnException() =>
        Assert.That(Load("\"a\\0b\"").Problems, Has.Count.EqualTo(1));

    [Test]
    public void Load_JobOnAMachineOfATraceThatIsMissing_IsOneProblem()
    {
        folder.Write("s.yaml", Lab.Text(rest: "workload: [{ trace: nowhere, types: [{ memory: 1 GiB }] }]\njobs: [{ vm: 0, work: 5 MI }]"));

        Assert.That(Scenario.Load(folder["s.yaml"]).Problems.Select(problem => problem.Path), Is.EqualTo(new[] { "workload[0].trace" }));
    }

    [Test]
    public void Load_MissingFile_IsAProblem() =>
        Assert.That(Scenario.Load(folder["none.yaml"]).Problems.Single().ToString(), Does.StartWith($"{folder["none.yaml"]}: the file can't be read"));

    [Test]
    public void Load_Json_IsReadAsWell()
    {
        folder.Write("s.json", """{ "$schema": "../docs/scenario.schema.json", "version": 1, "name": "j", "datacenters": [{ "name": "a", "placement": "first-fit", "hosts": [{ "preset": "hp-ml110-g5" }] }] }""");

        Assert.That(Scenario.Load(folder["s.json"]).Scenario!.Build().Datacenters[0].Hosts, Has.Count.EqualTo(1));
    }

    [Test]
    public void Load_WindowsLineEnds_ReadTheSame()
    {
        folder.Write("s.yaml", Lab.Text(rest: "vms: [{ count: 3, type: { memory: 1 GiB } }]").ReplaceLineEndings("\r\n"));

        Assert.That(Scenario.Load(folder["s.yaml"]).Scenario!.Build().VirtualMachines, Has.Count.EqualTo(3));
    }

    [Test]
    public void Parse_Assignments_WinOverTheFileAndTheLastOverTheFirst()
    {
        var scenario = Lab.Read(Lab.Text(), "seed=1", "seed=18446744073709551615", "until=90 s", "datacenters[0].hosts[0].cores=5", "vms=[{count: 2, type: {memory: 1 GiB}}]");
        var simulation = scenario.Build();

        Assert.That((simulation.Seed, scenario.Document.Until.Seconds, simulation.VirtualMachines.Count), Is.EqualTo((ulong.MaxValue, 90.0, 2)));
        Assert.That(simulation.Datacenters[0].Hosts[0].Spec.Cores, Is.EqualTo(5));
        Assert.That(scenario.Assignments, Has.Count.EqualTo(5));
    }

    [TestCase("sed=1", "--set sed=1: sed: unknown key 'sed'; did you mean 'seed'?")]
    [TestCase("seed", "--set seed: 'seed' is not PATH=VALUE")]
    [TestCase("datacenters[1].name=x", "--set datacenters[1].name=x: datacenters[1].name: 'datacenters' is a list of 1 item")]
    [TestCase("datacenters[0].placement=nope", "--set datacenters[0].placement=nope: datacenters[0].placement: there is no placement 'nope'")]
    [TestCase("seed=-1", "--set seed=-1: seed: ")]
    public void Parse_WrongAssignment_SaysWhich(string assignment, string start) =>
        Assert.That(Lab.Problems(Lab.Text(), assignment).Single(), Does.StartWith(start));

    private LoadedScenario Load(string trace, params string[] set)
    {
        folder.Write("s.yaml", Lab.Text(rest: $$"""workload: [{ trace: {{trace}}, types: [{ memory: 1 GiB }] }]"""));
        return Scenario.Load(folder["s.yaml"], set);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>A scenario that was read and found to be good: simulations can be built from it.</summary>
public sealed class Scenario
{
    private readonly ScenarioParts parts;

    private Scenario(string file, IReadOnlyList<string> assignments, ScenarioDocument document, ScenarioParts parts)
    {
        File = file;
        Assignments = assignments;
        Document = document;
        this.parts = parts;
    }

    /// <summary>The file's name as it was given.</summary>
    public string File { get; }

    /// <summary>What was set beside the file, such as <c>seed=42</c>.</summary>
    public IReadOnlyList<string> Assignments { get; }

    /// <summary>What the file says, with what was set beside it.</summary>
    public ScenarioDocument Document { get; }

    /// <summary>Reads and checks a scenario file, and the traces it names.</summary>
    /// <param name="file">YAML or JSON. Paths in it are relative to its folder and may not leave it.</param>
    /// <param name="assignments">Values to set, as <c>PATH=VALUE</c>; paths given here are relative to the current folder and may lead anywhere.</param>
    /// <param name="catalogue">The policies; the library's own when left out.</param>
    public static LoadedScenario Load(string file, IReadOnlyList<string>? assignments = null, PolicyCatalogue? catalogue = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Check(Documents.Document.Load(file), file, assignments ?? [], catalogue ?? new PolicyCatalogue());
    }

    /// <summary>Reads and checks a scenario from a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="file">The name that problems carry, and whose folder paths are relative to.</param>
    /// <param name="assignments">Values to set, as <c>PATH=VALUE</c>.</param>
    /// <param name="catalogue">The policies; the library's own when left out.</param>
    public static LoadedScenario Parse(string text, string file, IReadOnlyList<string>? assignments = null, PolicyCatalogue? catalogue = null) =>
        Check(Documents.Document.Read(text, file), file, assignments ?? [], catalogue ?? new PolicyCatalogue());

    /// <summary>Builds the model, ready to run.</summary>
    public Simulation Build()
    {
        var simulation = new Simulation(Document.Seed);
        if (parts.Broker is { } broker)
            simulation.UseBroker(broker);
        foreach (var part in parts.Datacenters)
            Build(simulation, part);
        foreach (var group in Document.Vms)
            Build(simulation, group);
        foreach (var (workload, machines) in parts.Workloads)
            Build(simulation, workload, machines);
        foreach (var group in Document.Jobs)
            Build(simulation, group);
        return simulation;
    }

    private static LoadedScenario Check(Document document, string file, IReadOnlyList<string> assignments, PolicyCatalogue catalogue)
    {
        foreach (var assignment in assignments)
            document = document.Set(assignment);
        var binder = new DocumentBinder(kind => ScenarioSchema.Names(catalogue, kind));
        var bound = binder.Bind<ScenarioDocument>(document);
        if (bound.Partial is not { } content)
            return new LoadedScenario(null, bound.Problems);

        var found = new List<DocumentProblem>();
        var parts = new ScenarioCheck(document, binder, catalogue, found).Check(content);
        found.RemoveAll(problem => IsConsequence(problem, bound.Problems));
        var all = bound.With(found);
        return all.Value is { } good
            ? new LoadedScenario(new Scenario(file, assignments, good, parts), [])
            : new LoadedScenario(null, all.Problems);
    }

    // What is wrong with a part follows from a mistake within it, around it or right beside it that has been reported already.
    private static bool IsConsequence(DocumentProblem problem, IReadOnlyList<DocumentProblem> earlier)
    {
        foreach (var other in earlier)
        {
            if (problem.Path.StartsWith(other.Path, StringComparison.Ordinal) || other.Path.StartsWith(problem.Path, StringComparison.Ordinal) || Home(problem.Path) == Home(other.Path))
                return true;
        }

        return false;

        static string Home(string path) => path[..Math.Max(0, path.LastIndexOf('.'))];
    }

    private static void Build(Simulation simulation, DatacenterPart part)
    {
        var datacenter = simulation.AddDatacenter(part.Name, part.Placement);
        if (part.Order == HostOrder.Grouped)
        {
            foreach (var (spec, count) in part.Hosts)
                datacenter.AddHosts(count, spec);
            return;
        }

        var most = 0;
        foreach (var (_, count) in part.Hosts)
            most = Math.Max(most, count);
        for (var i = 0; i < most; i++)
        {
            foreach (var (spec, count) in part.Hosts)
            {
                if (i < count)
                    datacenter.AddHost(spec);
            }
        }
    }

    private static void Build(Simulation simulation, VmGroupDocument group)
    {
        var spec = group.Type!.ToSpec();
        Datacenter? target = null;
        foreach (var datacenter in simulation.Datacenters)
        {
            if (datacenter.Name == group.Datacenter)
                target = datacenter;
        }

        for (var i = 0; i < group.Count; i++)
            _ = target?.Request(spec, group.At) ?? simulation.Request(spec, group.At);
    }

    private static void Build(Simulation simulation, WorkloadDocument workload, IReadOnlyList<TracedMachine> machines)
    {
        var specs = new VmSpec[workload.Types.Count];
        for (var i = 0; i < specs.Length; i++)
            specs[i] = workload.Types[i].ToSpec();
        var block = (machines.Count + specs.Length - 1) / specs.Length;
        for (var i = 0; i < machines.Count; i++)
            simulation.Request(specs[i / block]).Follow(machines[i].Trace);
    }

    private static void Build(Simulation simulation, JobGroupDocument group)
    {
        for (var i = 0; i < group.Count; i++)
        {
            var spec = group.ToSpec(i);
            _ = group.Vm is { } vm ? simulation.VirtualMachines[vm].Submit(spec) : simulation.Submit(spec);
        }
    }
}

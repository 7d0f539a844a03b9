// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Upgrades;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

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

    /// <summary>What has no effect as it stands, in the order of the lines.</summary>
    public IReadOnlyList<DocumentProblem> Warnings { get; private init; } = [];

    /// <summary>Whether the file, or what was set beside it, states the seed.</summary>
    public bool StatesSeed { get; private init; }

    /// <summary>Reads and checks a scenario file, and the traces it names.</summary>
    /// <param name="file">YAML or JSON. Paths in it are relative to its folder and may not leave it.</param>
    /// <param name="assignments">Values to set, as <c>PATH=VALUE</c>; paths given here are relative to the current folder and may lead anywhere.</param>
    /// <param name="catalogue">What files can choose by name; all that the library has when left out.</param>
    public static LoadedScenario Load(string file, IReadOnlyList<string>? assignments = null, ChoiceCatalogue? catalogue = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return Check(Documents.Document.Load(file), file, assignments ?? [], catalogue ?? LibraryChoices.Catalogue());
    }

    /// <summary>Reads and checks a scenario from a stream, which is read once.</summary>
    /// <param name="stream">YAML or JSON in UTF-8; stays open.</param>
    /// <param name="file">The name that problems carry, and whose folder paths are relative to.</param>
    /// <param name="assignments">Values to set, as <c>PATH=VALUE</c>.</param>
    /// <param name="catalogue">What files can choose by name; all that the library has when left out.</param>
    public static LoadedScenario Load(Stream stream, string file, IReadOnlyList<string>? assignments = null, ChoiceCatalogue? catalogue = null) =>
        Check(Documents.Document.Load(stream, file), file, assignments ?? [], catalogue ?? LibraryChoices.Catalogue());

    /// <summary>Reads and checks a scenario from a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="file">The name that problems carry, and whose folder paths are relative to.</param>
    /// <param name="assignments">Values to set, as <c>PATH=VALUE</c>.</param>
    /// <param name="catalogue">What files can choose by name; all that the library has when left out.</param>
    public static LoadedScenario Parse(string text, string file, IReadOnlyList<string>? assignments = null, ChoiceCatalogue? catalogue = null) =>
        Check(Documents.Document.Read(text, file), file, assignments ?? [], catalogue ?? LibraryChoices.Catalogue());

    /// <summary>Builds the model, ready to run.</summary>
    /// <param name="cancellation">Gives up building.</param>
    /// <param name="ties">The order of events that have the same time and phase; a good model's results don't depend on it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Simulation Build(CancellationToken cancellation = default, Ties ties = Ties.AsPlanned)
    {
        var simulation = new Simulation(Document.Seed, ties);
        if (parts.Broker is { } broker)
            simulation.UseBroker(broker);
        foreach (var tenant in Document.Tenants)
            simulation.AddTenant(tenant.Name);
        foreach (var part in parts.Datacenters)
            Build(simulation, part);
        var actions = new ComponentActions();
        BuildGroups(simulation, actions, cancellation);
        actions.AddFinder((name, verb, _) => HostComponents.Find(simulation, name, verb));
        actions.AddParts(name => HostComponents.FindPart(simulation, name));
        foreach (var section in parts.Sections)
            section.Build(simulation, actions, cancellation);
        EventPlan.Build(simulation, Document.Events, actions);
        return simulation;
    }

    private void BuildGroups(Simulation simulation, ComponentActions actions, CancellationToken cancellation)
    {
        var groups = new GroupComponents(simulation, actions);
        for (var i = 0; i < Document.Vms.Count; i++)
            groups.BuildVms(Document.Vms[i].Name, () => Build(simulation, i, Document.Vms[i], cancellation));
        for (var i = 0; i < parts.Workloads.Count; i++)
            groups.BuildVms(parts.Workloads[i].Workload.Name, () => Build(simulation, i, parts.Workloads[i].Workload, parts.Workloads[i].Machines, cancellation));
        for (var i = 0; i < Document.Jobs.Count; i++)
            groups.BuildJobs(Document.Jobs[i].Name, () => Build(simulation, i, Document.Jobs[i], parts.JobMachines[i], cancellation));
    }

    private static LoadedScenario Check(Document document, string file, IReadOnlyList<string> assignments, ChoiceCatalogue catalogue)
    {
        foreach (var assignment in assignments)
            document = document.Set(assignment);
        (document, var upgrade) = FormatUpgrade.Of(document);
        var binder = new DocumentBinder(catalogue);
        var bound = binder.Bind<ScenarioDocument>(document);
        if (bound.Partial is not { } content)
            return new LoadedScenario(null, bound.Problems) { Notes = upgrade.Notes };

        var found = new List<DocumentProblem>();
        var parts = new ScenarioCheck(document, found).Check(content);
        found.RemoveAll(new Consequences(bound.Problems).Include);
        var all = bound.With(found);
        if (all.Value is not { } good)
            return new LoadedScenario(null, all.Problems) { Notes = upgrade.Notes };
        var scenario = new Scenario(file, assignments, good, parts) { Warnings = new EffectCheck(document).Check(good, parts), StatesSeed = document.Find("seed") is not null };
        return new LoadedScenario(scenario, []) { Notes = upgrade.Notes };
    }

    private static void Build(Simulation simulation, DatacenterPart part)
    {
        var datacenter = simulation.AddDatacenter(part.Name, part.Placement);
        for (var i = 0; i < part.Hosts.Count; i++)
        {
            var place = i;
            ModelGroups.Of(simulation).AddHosts(new HostGroup(HostOrdering.NameOf(part.Name, i), datacenter, () => HostOrdering.Positions(part, place)));
        }

        if (part.Order == HostOrder.Grouped)
        {
            foreach (var (spec, count) in part.Hosts)
                datacenter.AddHosts(count, spec);
            return;
        }

        foreach (var group in HostOrdering.Interleaved(part))
            datacenter.AddHost(part.Hosts[group].Spec);
    }

    private static void Build(Simulation simulation, int index, VmGroupDocument group, CancellationToken cancellation)
    {
        var spec = group.Type!.ToSpec();
        var first = simulation.VirtualMachines.Count;
        var tenant = TenantOf(simulation, group.Tenant);
        Datacenter? target = null;
        foreach (var datacenter in simulation.Datacenters)
        {
            if (datacenter.Name == group.Datacenter)
                target = datacenter;
        }

        foreach (var after in group.Times(simulation, Stream("vms", group.Name, index, "arrivals")))
        {
            cancellation.ThrowIfCancellationRequested();
            _ = tenant?.Request(spec, after, only: target) ?? target?.Request(spec, after) ?? simulation.Request(spec, after);
        }

        ModelGroups.Of(simulation).AddVms(group.Name, simulation, first);
    }

    private static void Build(Simulation simulation, int index, WorkloadDocument workload, IReadOnlyList<TracedMachine> machines, CancellationToken cancellation)
    {
        var tenant = TenantOf(simulation, workload.Tenant);
        var specs = new VmSpec[workload.Types.Count];
        for (var i = 0; i < specs.Length; i++)
            specs[i] = workload.Types[i].ToSpec();
        var count = workload.Trace is null ? workload.Synthetic!.Value : machines.Count;
        var block = (count + specs.Length - 1) / specs.Length;
        var first = simulation.VirtualMachines.Count;
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            (tenant?.Request(specs[i / block]) ?? simulation.Request(specs[i / block])).Follow(workload.Trace is null ? Synthesized(simulation, index, i, workload) : machines[i].Trace);
        }

        ModelGroups.Of(simulation).AddVms(workload.Name, simulation, first);
    }

    private static Tenant? TenantOf(Simulation simulation, string? name) => name is null ? null : simulation.Tenants.Single(tenant => tenant.Name == name);

    private static UtilisationTrace Synthesized(Simulation simulation, int workload, int machine, WorkloadDocument document)
    {
        var stream = simulation.Random(string.Create(CultureInfo.InvariantCulture, $"workload/{workload}/{machine}"));
        return PlanetLabPopulation.Machine(stream, document.Between, document.Unmet);
    }

    private static void Build(Simulation simulation, int index, JobGroupDocument group, IReadOnlyList<int> machines, CancellationToken cancellation)
    {
        var work = WorkOf(simulation, index, group);
        var (turn, first) = (0, simulation.Jobs.Count);
        var tenant = TenantOf(simulation, group.Tenant);
        foreach (var after in group.Times(simulation, Stream("jobs", group.Name, index, "arrivals")))
        {
            cancellation.ThrowIfCancellationRequested();
            var spec = group.ToSpec(after, work());
            _ = machines.Count > 0 ? simulation.VirtualMachines[machines[turn++ % machines.Count]].Submit(spec) : tenant?.Submit(spec) ?? simulation.Submit(spec);
        }

        ModelGroups.Of(simulation).AddJobs(group.Name, simulation, first);
    }

    private static Func<Instructions> WorkOf(Simulation simulation, int index, JobGroupDocument group)
    {
        if (group.Work!.Distribution is not { } distribution)
            return () => group.Work.Amount!.Value;
        var stream = Stream("jobs", group.Name, index, "work");
        var sampler = new Sampler(simulation.Random(stream), distribution.Value.Make(static amount => amount.IsEndless ? double.PositiveInfinity : amount.Count), stream);
        return () => Instructions.FromCount((long)Math.Min(Math.Round(sampler.NextAmount()), 9e18));
    }

    // A group that has a name keeps what it draws when others come before it.
    private static string Stream(string kind, string? name, int index, string what) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{(object?)name ?? index}/{what}");
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Upgrades;

namespace CloudSimNet.Scenarios.Format;

/// <summary>A scenario that was read and found to be good: simulations can be built from it.</summary>
public sealed class Scenario
{
    private readonly IReadOnlyList<IScenarioSection> sections;

    private Scenario(string file, IReadOnlyList<string> assignments, ScenarioDocument document, IReadOnlyList<IScenarioSection> sections)
    {
        File = file;
        Assignments = assignments;
        Document = document;
        this.sections = sections;
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
        var actions = new ComponentActions();
        foreach (var section in sections)
            section.Build(simulation, actions, cancellation);
        EventPlan.Build(simulation, Document.Events, actions);
        return simulation;
    }

    private static LoadedScenario Check(Document document, string file, IReadOnlyList<string> assignments, ChoiceCatalogue catalogue)
    {
        var written = document;
        foreach (var assignment in assignments)
            document = document.Set(assignment);
        (document, var upgrade) = FormatUpgrade.Of(document, written);
        var binder = new DocumentBinder(catalogue);
        var bound = binder.Bind<ScenarioDocument>(document);
        if (bound.Partial is not { } content)
            return new LoadedScenario(null, bound.Problems) { Notes = upgrade.Notes };

        var found = new List<DocumentProblem>(upgrade.Problems);
        var sections = new ScenarioCheck(document, found).Check(content);
        found.RemoveAll(new Consequences(bound.Problems).Include);
        var all = bound.With(found);
        if (all.Value is not { } good)
            return new LoadedScenario(null, all.Problems) { Notes = upgrade.Notes };
        var scenario = new Scenario(file, assignments, good, sections) { Warnings = new EffectCheck(document).Check(good, sections), StatesSeed = document.Find("seed") is not null };
        return new LoadedScenario(scenario, []) { Notes = upgrade.Notes };
    }
}

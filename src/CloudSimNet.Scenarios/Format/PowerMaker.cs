// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.PowerModels;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Makes power models from what a scenario file says of them.</summary>
internal sealed class PowerMaker(DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    /// <summary>The names of the models.</summary>
    public static IReadOnlyList<string> Names => ["linear", "none", "table"];

    /// <summary>Makes a model; null when a problem was reported.</summary>
    public IPowerModel? Make(NamedChoice choice)
    {
        switch (choice.Name)
        {
            case "none":
                return UnmeteredPower.Instance;
            case "linear":
                return Linear(choice);
            case "table":
                return Table(choice);
            default:
                problems.Add(choice.Problem($"there is no '{choice.Name}'{NearestName.Hint(choice.Name, Names, "Known")}"));
                return null;
        }
    }

    private PowerCurve? Linear(NamedChoice choice)
    {
        if (Bind<LinearArguments>(choice) is not { } line)
            return null;
        if (line.Idle.InWatts <= line.Full.InWatts)
            return PowerCurve.Linear(line.Idle, line.Full);
        problems.Add(choice.Problem($"idle is {line.Idle}, above full, which is {line.Full}; a linear model rises from idle to full load"));
        return null;
    }

    private PowerCurve? Table(NamedChoice choice)
    {
        if (Bind<TableArguments>(choice) is not { } table)
            return null;
        if (table.Points.Count >= 2)
            return new PowerCurve(table.Points);
        problems.Add(choice.Problem("a table of power needs at least 2 points, for idle and for full load"));
        return null;
    }

    private T? Bind<T>(NamedChoice choice)
        where T : class
    {
        var bound = binder.Bind(typeof(T), document, choice.Arguments, choice.Path);
        problems.AddRange(bound.Problems);
        return bound.Value as T;
    }

    private sealed record LinearArguments
    {
        [Key("idle"), Doc("Power at utilisation 0."), Required, AtLeast("0 W"), Example("70 W")]
        public Power Idle { get; init; }

        [Key("full"), Doc("Power at utilisation 1."), Required, AtLeast("0 W"), Example("200 W")]
        public Power Full { get; init; }
    }

    private sealed record TableArguments
    {
        [Key("points"), Doc("Power at utilisations at equal steps from 0 to 1; at least two."), Required, NotEmpty, AtLeast("0 W"), Example("70 W")]
        public IReadOnlyList<Power> Points { get; init; } = [];
    }
}

// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Failures;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Checks what is to happen to the parts of a model, and plans it.</summary>
internal static class FailurePlan
{
    /// <summary>Reports what is wrong with the list.</summary>
    public static void Check(IReadOnlyList<FailureDocument> failures, ComponentNames names, SimDuration until, Action<string, string> report)
    {
        for (var i = 0; i < failures.Count; i++)
        {
            if (failures[i] is not { } failure || failure.Component.Length == 0)
                continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"failures[{i}]");
            if (names.Find(failure.Component) is not { } verbs)
            {
                if (names.IsComplete)
                    report($"{path}.component", $"there is no component '{failure.Component}'{(names.All.Count == 0 ? ", and nothing in this scenario can fail; add a datacenter with hosts, a network or storage" : NameHint.Of(failure.Component, names.All))}");
            }
            else if (!verbs.Contains(failure.Do))
                report($"{path}.do", $"'{KebabCase.Of(failure.Do.ToString())}' can't happen to '{failure.Component}'; what can is {string.Join(", ", verbs.Select(static verb => KebabCase.Of(verb.ToString())))}");
            else if (failure.For is not null && (failure.Do != ComponentVerb.Fail || !verbs.Contains(ComponentVerb.Repair)))
                report($"{path}.for", $"only a failure that can be repaired ends, and '{failure.Component}' has none here; leave it out");
            if (failure.At.IsForever)
                report($"{path}.at", "is forever, so it never happens; give an instant such as 10 min");
            else if (failure.At > until)
                report($"{path}.at", $"is after the scenario's end at {until}, so it never happens; give an earlier instant, or a later 'until'");
        }
    }

    /// <summary>Says which of them have no effect.</summary>
    public static void Warn(IReadOnlyList<FailureDocument> failures, EndOfRun end, Action<string, string> report)
    {
        for (var i = 0; i < failures.Count; i++)
        {
            if (end.Of($"'{KebabCase.Of(failures[i].Do.ToString())}' happens to '{failures[i].Component}'", failures[i].At) is { } late)
                report(string.Create(CultureInfo.InvariantCulture, $"failures[{i}].at"), late);
        }
    }

    /// <summary>Plans the list.</summary>
    public static void Build(Simulation simulation, IReadOnlyList<FailureDocument> failures, ComponentActions actions)
    {
        foreach (var failure in failures)
        {
            var at = SimTime.Zero + failure.At;
            if (failure.For is not { IsForever: false } time)
            {
                simulation.Schedule(at, ActionOf(simulation, failure, actions));
                continue;
            }

            var part = actions.Part(simulation, failure.Component);
            Outage? outage = null;
            simulation.Schedule(at, () => outage = part.Begin());
            if (at.AddSaturating(time) is { IsNever: false } end)
                simulation.Schedule(end, () => outage!.End());
            else
                simulation.NoteBeyondTime(new LateRepair(failure.Component));
        }
    }

    private static Action ActionOf(Simulation simulation, FailureDocument failure, ComponentActions actions) => failure.Do switch
    {
        ComponentVerb.Fail => actions.Part(simulation, failure.Component).Fail,
        ComponentVerb.Repair => actions.Part(simulation, failure.Component).Repair,
        _ => actions.Find(failure.Component, failure.Do),
    };
}

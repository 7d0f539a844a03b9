// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Failures;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Checks what is to happen to the parts of a model, and plans it.</summary>
internal static class EventPlan
{
    /// <summary>Reports what is wrong with the list.</summary>
    public static void Check(IReadOnlyList<EventDocument> events, ComponentNames names, SimDuration until, Action<string, string> report)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is not { } one || one.Component.Length == 0)
                continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"events[{i}]");
            if (names.Find(one.Component, out var problem) is not { } verbs)
            {
                if (problem.Length > 0)
                    report($"{path}.component", problem);
            }
            else if (!verbs.Contains(one.Do))
                report($"{path}.do", $"'{Word(one.Do)}' can't happen to '{one.Component}'; what can is {string.Join(", ", verbs.Select(Word))}");
            else if (one.For is not null && (one.Do != ComponentVerb.Fail || !verbs.Contains(ComponentVerb.Repair)))
                report($"{path}.for", $"only a failure that can be repaired ends, and '{one.Component}' has none here; leave it out");
            else if (one.Because is not null && (one.Do != ComponentVerb.Fail || verbs.Contains(ComponentVerb.Repair)))
                report($"{path}.because", $"is the reason why a virtual machine fails, and none does here; leave it out");
            if (one.At.IsForever)
                report($"{path}.at", "is forever, so it never happens; give an instant such as 10 min");
            else if (one.At > until)
                report($"{path}.at", $"is after the scenario's end at {until}, so it never happens; give an earlier instant, or a later 'until'");
        }
    }

    /// <summary>Says which of them have no effect.</summary>
    public static void Warn(IReadOnlyList<EventDocument> events, EndOfRun end, Action<string, string> report)
    {
        for (var i = 0; i < events.Count; i++)
        {
            if (end.Of($"'{Word(events[i].Do)}' happens to '{events[i].Component}'", events[i].At) is { } late)
                report(string.Create(CultureInfo.InvariantCulture, $"events[{i}].at"), late);
        }
    }

    /// <summary>Plans the list.</summary>
    public static void Build(Simulation simulation, IReadOnlyList<EventDocument> events, ComponentActions actions)
    {
        var reports = ModelReports.Of(simulation);
        foreach (var one in events)
        {
            var at = SimTime.Zero + one.At;
            if (one.For is { IsForever: false } time)
            {
                foreach (var name in actions.Members(one.Component))
                    PlanOutage(simulation, name, actions.Part(simulation, name), at, time);
                continue;
            }

            var planned = new PlannedEvent(simulation, one, actions);
            simulation.Schedule(at, planned.Happen);
            reports.AddShortfall(() => planned.Shortfall);
        }
    }

    /// <summary>How files write a verb.</summary>
    internal static string Word(ComponentVerb verb) => KebabCase.Of(verb.ToString());

    private static void PlanOutage(Simulation simulation, string name, FailurePart part, SimTime at, SimDuration time)
    {
        Outage? outage = null;
        simulation.Schedule(at, () => outage = part.Begin());
        if (at.AddSaturating(time) is { IsNever: false } end)
            simulation.Schedule(end, () => outage!.End());
        else
            simulation.NoteBeyondTime(new LateRepair(name));
    }
}

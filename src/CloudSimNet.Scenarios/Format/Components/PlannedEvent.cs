// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Something that is to happen to parts of a model at an instant, and what of it couldn't be done then.</summary>
internal sealed class PlannedEvent(Simulation simulation, EventDocument document, ComponentActions actions)
{
    private long asked;
    private long refused;
    private string first = ""; // That couldn't be done, and why.

    /// <summary>What couldn't be done, with the reason; null when all was, or the instant hasn't come.</summary>
    public string? Shortfall => refused == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"at {document.At}, '{EventPlan.Word(document.Do)}' couldn't be done to {(asked == 1 ? first : $"{refused} of {asked} of '{document.Component}', the first of them {first}")}");

    /// <summary>Its instant has come: it is done to one part after the other, as far as it can be.</summary>
    public void Happen()
    {
        foreach (var name in actions.Members(document.Component))
        {
            asked++;
            if (actions.FindKeepingOutagesApart(simulation, name, document.Do, document.Because ?? "")() is { } reason && ++refused == 1)
                first = $"'{name}': {reason}";
        }
    }
}

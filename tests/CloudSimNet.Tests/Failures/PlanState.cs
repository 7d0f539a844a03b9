// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>What is broken and which racks are dark, by names alone.</summary>
internal sealed class PlanState(IEnumerable<PlannedPart> parts)
{
    private readonly Dictionary<string, int> racks = parts.ToDictionary(part => part.Name, part => part.Rack);
    private readonly HashSet<string> broken = [];
    private readonly HashSet<int> dark = [];

    public void Fail(PlannedPart part)
    {
        if (part.Kind == PartKind.RackPower)
            dark.Add(part.Rack);
        else
            broken.Add(part.Name);
    }

    public void Repair(PlannedPart part)
    {
        if (part.Kind == PartKind.RackPower)
            dark.Remove(part.Rack);
        else
            broken.Remove(part.Name);
    }

    public bool HasPower(int rack) => !dark.Contains(rack);

    public bool IsUp(string name) => !broken.Contains(name) && HasPower(racks[name]);
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>A part of a site as data.</summary>
/// <param name="Name">Its service, a slash and its name there.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Rack">Whose power it needs; -1 for none's.</param>
public sealed record PlannedPart(string Name, PartKind Kind, int Rack)
{
    public string Service => Name.Split('/')[0];

    public override string ToString() => Name;
}

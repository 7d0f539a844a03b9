// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

/// <summary>What these tests choose by name.</summary>
public sealed record Route(string Name, double Detour);

[Named("shortest", Source = "Dijkstra, 1959"), Doc("The shortest way.")]
public sealed record ShortestRoute : Model<Route>
{
    [Doc("How much longer it may be."), AtLeast(0)]
    public double Detour { get; init; }

    public override Route Make(MakingContext context) => new(ChosenAs, Detour);
}

[Named("scenic")]
public sealed record ScenicRoute : Model<Route>
{
    [AtLeast(0)]
    public double Detour { get; init; }

    protected internal override IEnumerable<(string Key, string Message)> Problems => Detour > 10 ? [("detour", "is more than anybody walks; write 10 or less")] : [];

    public override Route Make(MakingContext context) => Detour == 7 ? throw new ArgumentException("Seven is taken.") : new(ChosenAs, Detour);
}

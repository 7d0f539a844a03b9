// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Plugin;

/// <summary>Power that rises with the square of the utilisation.</summary>
[Named("square", Source = "an example"), Doc("Rises with the square of the utilisation.")]
public sealed record SquarePower : Model<IPowerModel>
{
    [Doc("Power at utilisation 0."), Required, AtLeast("0 W"), Example("70 W")]
    public Power Idle { get; init; }

    [Doc("Power at utilisation 1."), Required, AtLeast("0 W"), Example("200 W")]
    public Power Full { get; init; }

    protected override IEnumerable<(string Key, string Message)> Problems =>
        Idle <= Full ? [] : [("idle", $"is {Idle}, above full, which is {Full}; write less")];

    public override IPowerModel Make(MakingContext context) => new Curve(Idle, Full);

    private sealed class Curve(Power idle, Power full) : IPowerModel
    {
        public Power At(double utilisation) => idle + ((full - idle) * (utilisation * utilisation));

        public Power MeanBetween(double from, double to) => idle + ((full - idle) * (((from * from) + (from * to) + (to * to)) / 3));
    }
}

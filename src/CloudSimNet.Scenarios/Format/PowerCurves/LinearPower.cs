// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.PowerCurves;

/// <summary>Power that rises in a straight line with the utilisation.</summary>
[Named("linear"), Doc("A straight line from idle to full load.")]
internal sealed record LinearPower : Model<IPowerModel>
{
    [Key("idle"), Doc("Power at utilisation 0; at most that at 1."), Required, AtLeast("0 W"), Example("70 W")]
    public Power Idle { get; init; }

    [Key("full"), Doc("Power at utilisation 1."), Required, AtLeast("0 W"), Example("200 W")]
    public Power Full { get; init; }

    protected internal override IEnumerable<(string Key, string Message)> Problems => Idle.Watts <= Full.Watts ? [] :
        [("", $"idle is {Idle}, above full, which is {Full}; a linear model rises from idle to full load")];

    public override IPowerModel Make(MakingContext context) => PowerCurve.Linear(Idle, Full);
}

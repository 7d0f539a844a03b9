// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.PowerCurves;

/// <summary>Power as it was measured at equal steps of the utilisation, and straight lines in between.</summary>
[Named("table"), Doc("Measured points at equal steps of the utilisation, and straight lines in between.")]
internal sealed record TablePower : Model<IPowerModel>
{
    [Key("points"), Doc("Power at utilisations at equal steps from 0 to 1; at least two."), Required, NotEmpty, AtLeast("0 W"), Example("[86 W, 117 W]")]
    public IReadOnlyList<Power> Points { get; init; } = [];

    protected internal override IEnumerable<(string Key, string Message)> Problems =>
        Points.Count >= 2 ? [] : [("", "a table of power needs at least 2 points, for idle and for full load")];

    public override IPowerModel Make(MakingContext context) => new PowerCurve(Points);
}

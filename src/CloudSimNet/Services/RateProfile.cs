// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>How many requests come in a second, as a function of time that changes in steps.</summary>
/// <param name="Steps">At least one, the first at 0 s, each after the one before it. The last holds for ever.</param>
public sealed record RateProfile(params IReadOnlyList<RateStep> Steps)
{
    /// <summary>Always the same rate.</summary>
    /// <param name="perSecond">0 or more.</param>
    public static RateProfile Constant(double perSecond) => new(new RateStep(SimDuration.Zero, perSecond));

    /// <summary>From when on the rate is zero for good; null for never.</summary>
    internal SimDuration? DriesAt
    {
        get
        {
            SimDuration? from = null;
            for (var i = Steps.Count - 1; i >= 0 && Steps[i].PerSecond == 0; i--)
                from = Steps[i].From;
            return from;
        }
    }

    internal void Check(ModelCheck check, string field)
    {
        check.Require(Steps is { Count: > 0 }, field, Steps is null ? "null" : "an empty list", "at least one step");
        for (var i = 0; i < (Steps?.Count ?? 0); i++)
        {
            var step = Steps![i];
            check.Require(step.PerSecond >= 0 && double.IsFinite(step.PerSecond), $"{field}[{i}].perSecond", step.PerSecond, "0 or more, and finite");
            if (i == 0)
                check.Require(step.From == SimDuration.Zero, $"{field}[0].from", step.From, "0 s for the first step");
            else
                check.Require(step.From > Steps[i - 1].From, $"{field}[{i}].from", step.From, $"after the step before it, at {Steps[i - 1].From}");
        }
    }
}

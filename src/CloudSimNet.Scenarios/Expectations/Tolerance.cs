// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Expectations;

/// <summary>How far from equal still counts as equal.</summary>
/// <param name="Percent">So many per cent of what is expected; null for an absolute tolerance.</param>
/// <param name="Absolute">As an amount; null for a relative tolerance.</param>
public sealed record Tolerance(decimal? Percent, Amount? Absolute)
{
    /// <summary>The tolerance as it is written.</summary>
    public override string ToString() => Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"± {percent} %") : $"± {Absolute}";
}

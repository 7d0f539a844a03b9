// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Figures of many durations, in seconds; their keys name no unit, because the object that they stand in does.</summary>
internal static class DurationFigures
{
    /// <summary>The mean, quantiles and the greatest.</summary>
    /// <param name="what">What they are, as the beginning of a sentence.</param>
    public static FigureGroup<DurationHistogram> Of(string what) => new(parts =>
    {
        parts.Add("mean", "mean", FigureUnit.Seconds, FigureKind.Mean, $"{what}: the mean.", static times => times.Mean);
        parts.Add("p50", "p50", FigureUnit.Seconds, FigureKind.Quantile, $"{what}: half took at most this, to within 0.05 %.", static times => times.P50);
        parts.Add("p90", "p90", FigureUnit.Seconds, FigureKind.Quantile, $"{what}: nine of ten took at most this, to within 0.05 %.", static times => times.P90);
        parts.Add("p95", "p95", FigureUnit.Seconds, FigureKind.Quantile, $"{what}: 95 of 100 took at most this, to within 0.05 %.", static times => times.P95);
        parts.Add("p99", "p99", FigureUnit.Seconds, FigureKind.Quantile, $"{what}: 99 of 100 took at most this, to within 0.05 %.", static times => times.P99);
        parts.Add("max", "max", FigureUnit.Seconds, FigureKind.Maximum, $"{what}: the longest.", static times => times.Maximum);
    });
}

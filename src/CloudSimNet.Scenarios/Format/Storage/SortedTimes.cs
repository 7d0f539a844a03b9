// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Times, and their mean, quantiles and the greatest.</summary>
internal sealed class SortedTimes
{
    private readonly long[] sorted;

    /// <summary>Sorts a copy.</summary>
    /// <param name="ns">The values, in nanoseconds, in any order.</param>
    public SortedTimes(IReadOnlyList<long> ns)
    {
        sorted = [.. ns];
        Array.Sort(sorted);
    }

    /// <summary>The mean in seconds; absent without values.</summary>
    public FigureValue Mean
    {
        get
        {
            if (sorted.Length == 0)
                return FigureValue.Absent;
            var sum = Int128.Zero;
            foreach (var value in sorted)
                sum += value;
            return (double)sum / sorted.Length / 1e9;
        }
    }

    /// <summary>The greatest; absent without values.</summary>
    public FigureValue Maximum => sorted.Length == 0 ? FigureValue.Absent : SimDuration.FromNanoseconds(sorted[^1]);

    /// <summary>The least value that at least such a part of the values doesn't exceed; absent without values.</summary>
    public FigureValue Quantile(double part) =>
        sorted.Length == 0 ? FigureValue.Absent : SimDuration.FromNanoseconds(sorted[Math.Max(0, (int)Math.Ceiling((part * sorted.Length) - 1e-9) - 1)]);

    /// <summary>Their figures.</summary>
    /// <param name="parts">Where to.</param>
    /// <param name="name">What stands before their names, such as <c>response</c>.</param>
    /// <param name="what">What they are, as the beginning of a sentence.</param>
    /// <param name="of">The times of a subject.</param>
    /// <param name="percents">Which quantiles.</param>
    public static void AddTo<T>(FigureParts<T> parts, string name, string what, Func<T, SortedTimes> of, params IReadOnlyList<int> percents)
    {
        // Keys are such as meanResponse_s: they stand beside others, in no object of their own.
        var noun = char.ToUpperInvariant(name[0]) + name[1..];
        parts.Nest(
            name, "",
            new FigureGroup<SortedTimes>(inner =>
            {
                inner.Add("mean", $"mean{noun}_s", FigureUnit.Seconds, FigureKind.Mean, $"{what}: the mean; left out when there is none.", static times => times.Mean);
                foreach (var percent in percents)
                    inner.Add($"p{percent}", $"p{percent}{noun}_s", FigureUnit.Seconds, FigureKind.Quantile, $"{what}: {percent} of 100 took at most this.", times => times.Quantile(percent / 100.0));
                inner.Add("max", $"max{noun}_s", FigureUnit.Seconds, FigureKind.Maximum, $"{what}: the longest.", static times => times.Maximum);
            }),
            of);
    }
}

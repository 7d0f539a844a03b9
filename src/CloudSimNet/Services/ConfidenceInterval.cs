// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>A mean in seconds and how far the true one may be from it.</summary>
/// <param name="Mean">The mean that was seen; not a number when nothing was.</param>
/// <param name="HalfWidth">The true mean lies so near, with the probability of <paramref name="Level"/>; infinite when too little was seen to say.</param>
/// <param name="Level">The level of confidence, in (0, 1).</param>
public readonly record struct ConfidenceInterval(double Mean, double HalfWidth, double Level)
{
    /// <summary>The lower end, in seconds.</summary>
    public double From => Mean - HalfWidth;

    /// <summary>The upper end, in seconds.</summary>
    public double To => Mean + HalfWidth;

    /// <summary>Whether a number of seconds lies in it, ends included.</summary>
    public bool Contains(double seconds) => seconds >= From && seconds <= To;
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>What a share has asked for and not been granted. Only shares that were ever short of something have one.</summary>
internal sealed class Shortfall
{
    private double missed;
    private double coStop;
    private double rateHz;
    private double coStopPart;

    /// <summary>The cycles that were missed, so many nanoseconds after it was last advanced.</summary>
    public double MissedAfter(long ns) => missed + (rateHz * ns / 1e9);

    /// <summary>The part of them that is due to virtual cores that must run together.</summary>
    public double CoStopAfter(long ns) => coStop + (rateHz * ns / 1e9 * coStopPart);

    /// <summary>Goes on for so many nanoseconds.</summary>
    public void Advance(long ns) => (missed, coStop) = (MissedAfter(ns), CoStopAfter(ns));

    /// <summary>Whether so much is missing now, such a part of it for virtual cores that must run together.</summary>
    public bool Is(double hertz, double part) => rateHz == hertz && coStopPart == part;

    /// <summary>From now on so much is missing, such a part of it for virtual cores that must run together.</summary>
    public void Become(double hertz, double part) => (rateHz, coStopPart) = (hertz, part);
}

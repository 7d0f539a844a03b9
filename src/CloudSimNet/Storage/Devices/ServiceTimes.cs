// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Devices;

/// <summary>How long a disk takes for a request.</summary>
public enum ServiceTimes
{
    /// <summary>Always the mean: average seek, half a turn, and the transfer; without seek and turn where the last request ended.</summary>
    Mean,

    /// <summary>The seek grows with the square root of the distance from where the last request ended, and the turn is drawn uniformly from a whole
    /// one.</summary>
    Sampled,

    /// <summary>Drawn from an exponential distribution with the mean for random requests, as queueing theory has it.</summary>
    Exponential,
}

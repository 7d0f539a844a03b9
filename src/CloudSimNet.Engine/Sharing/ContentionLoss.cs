// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>What a contended pool can't give to its shares.</summary>
/// <param name="SwitchingHz">Spent on switching from one virtual core to another, in hertz.</param>
/// <param name="CoStopHz">Left unused because virtual cores of one share must run together, in hertz.</param>
public readonly record struct ContentionLoss(long SwitchingHz, long CoStopHz)
{
    /// <summary>Both together, in hertz.</summary>
    public long TotalHz => checked(SwitchingHz + CoStopHz);
}

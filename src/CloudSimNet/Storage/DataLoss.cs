// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Data that had been acknowledged and is lost.</summary>
/// <param name="At">When.</param>
/// <param name="Device">The name of the device that lost it.</param>
/// <param name="Lost">How much of what was acknowledged; zero when nothing had been written there.</param>
/// <param name="Cause">Why.</param>
public sealed record DataLoss(SimTime At, string Device, Bytes Lost, LossCause Cause);

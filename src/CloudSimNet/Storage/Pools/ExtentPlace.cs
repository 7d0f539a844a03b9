// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>Where an extent lies.</summary>
/// <param name="Device">The number of the pool's device, in the order in which they were added.</param>
/// <param name="Extent">The number of the extent on that device.</param>
public readonly record struct ExtentPlace(int Device, int Extent);

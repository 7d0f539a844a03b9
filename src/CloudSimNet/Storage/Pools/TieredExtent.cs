// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>An extent as a tiering policy sees it.</summary>
/// <param name="Volume">The number of its volume in the pool.</param>
/// <param name="Extent">Which of the volume's extents.</param>
/// <param name="Device">The number of the device that it lies on.</param>
/// <param name="Tier">That device's tier.</param>
/// <param name="Heat">How often it was used, with what lies longer back counting less.</param>
public readonly record struct TieredExtent(int Volume, int Extent, int Device, int Tier, double Heat);

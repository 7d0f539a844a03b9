// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>What a tiering policy wants moved.</summary>
/// <param name="Extent">Which extent.</param>
/// <param name="To">The number of the device that it is to lie on.</param>
public readonly record struct ExtentMove(TieredExtent Extent, int To);

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>That a device stands on another.</summary>
/// <param name="Key">The key that names it, such as <c>of</c> or <c>members[2]</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="IsWhole">Whether it takes the other for itself alone.</param>
/// <param name="IsPool">Whether the other must be a pool, not a device.</param>
internal readonly record struct DeviceUse(string Key, string Name, bool IsWhole = false, bool IsPool = false);

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>A group of virtual machines of an older file, which numbers them through.</summary>
/// <param name="Path">Where it stands, such as <c>vms[1]</c>.</param>
/// <param name="Name">Its name, or the one that is made for it.</param>
/// <param name="IsNamed">Whether the file names it.</param>
/// <param name="First">The number of its first.</param>
/// <param name="Count">How many; null when nobody knows.</param>
internal sealed record VmSlot(string Path, string Name, bool IsNamed, long First, long? Count);

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>Names a group of users.</summary>
/// <param name="Value">The number.</param>
public readonly record struct GroupId(int Value);

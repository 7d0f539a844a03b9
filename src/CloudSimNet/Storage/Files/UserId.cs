// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>Names a user of files.</summary>
/// <param name="Value">0 for the superuser, who may do everything.</param>
public readonly record struct UserId(int Value);

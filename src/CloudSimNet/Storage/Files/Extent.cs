// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>A run of bytes on a volume.</summary>
internal readonly record struct Extent(long Offset, long Length);

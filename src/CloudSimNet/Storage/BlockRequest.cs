// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>One request to a block device.</summary>
/// <param name="Kind">Whether it reads or writes.</param>
/// <param name="Offset">The first byte; not negative.</param>
/// <param name="Length">How many bytes; above 0.</param>
public readonly record struct BlockRequest(IoKind Kind, long Offset, int Length)
{
    /// <summary>Whether it writes.</summary>
    public bool IsWrite => Kind == IoKind.Write;

    /// <summary>The byte after the last.</summary>
    public long End => Offset + Length;
}

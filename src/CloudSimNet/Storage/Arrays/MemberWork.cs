// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>Takes what a plan has members do.</summary>
internal abstract class MemberWork
{
    /// <summary>A member does something.</summary>
    public abstract void Add(int member, IoKind kind, long offset, int length);

    /// <summary>One of some mirrors reads.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="readable">Which of them can, from that one on.</param>
    /// <param name="offset">From where.</param>
    /// <param name="length">How much.</param>
    public abstract void ReadOneOf(int first, ReadOnlySpan<bool> readable, long offset, int length);
}

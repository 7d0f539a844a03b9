// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait.Cycle.Left;

namespace CloudSimNet.Architecture.Tests.Bait.Cycle.Right;

internal sealed class RightEnd<T>
{
    public List<(T Item, LeftEnd[]? Ends)> Pairs { get; } = [];
}

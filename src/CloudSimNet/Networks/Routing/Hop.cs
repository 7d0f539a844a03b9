// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks.Routing;

/// <summary>A step of a path.</summary>
/// <param name="Link">The link that is crossed.</param>
/// <param name="Direction">In which direction.</param>
public readonly record struct Hop(LinkId Link, LinkDirection Direction)
{
    /// <summary>Link and direction in one number, which counts the directions of all links.</summary>
    internal int Code => (Link.Value * 2) + (int)Direction;

    internal static Hop OfCode(int code) => new(new LinkId(code >> 1), (LinkDirection)(code & 1));
}

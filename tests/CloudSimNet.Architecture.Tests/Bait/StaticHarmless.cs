// SPDX-License-Identifier: MIT
using System.Collections.Frozen;

namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Statics that no run can change.</summary>
internal static class StaticHarmless
{
    public const int Constant = 3;

    private static readonly int[] Table = [1, 2, 3];
    private static readonly FrozenDictionary<string, int> Frozen = FrozenDictionary<string, int>.Empty;
    private static readonly IReadOnlyList<int> List = [1, 2];

    public static int Property { get; } = 4;

    public static int Sum() => Table.Where(value => value > 1).Sum() + Frozen.Count + List.Count;
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Its compiler-made members mention hashes and must not be taken for a use of them.</summary>
internal sealed record HarmlessRecord(string Name, IReadOnlyDictionary<string, int> Counts)
{
    public int HashOfNumber() => Counts.Count.GetHashCode();
}

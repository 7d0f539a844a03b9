// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Gives its stream to a library that asks for a <see cref="Random"/>, without naming that type.</summary>
internal static class StreamRandomCaller
{
    public static void Use(int[] values) => RandomLibrary.Shuffle(values, new StreamRandom());
}

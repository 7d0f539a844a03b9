// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Stands for a library of distributions, which takes any <see cref="Random"/>.</summary>
internal static class RandomLibrary
{
    public static void Shuffle(int[] values, Random random) => random.Shuffle(values);
}

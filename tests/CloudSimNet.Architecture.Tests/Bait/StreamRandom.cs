// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Has the name of the one type that may derive from <see cref="Random"/>, and another namespace.</summary>
internal sealed class StreamRandom : Random
{
    public override int Next() => 4;
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>A part of an object, in the plan.</summary>
internal sealed class ObjectCount(bool isWitness, int node)
{
    public const int Nowhere = -1;

    public bool IsWitness { get; } = isWitness;

    public int Node { get; set; } = node;

    /// <summary>Whether it has everything that was acknowledged.</summary>
    public bool IsCurrent { get; set; } = true;
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>What a share may claim of its pool, or of the share it is in.</summary>
public readonly record struct CpuShareSpec
{
    /// <summary>How many virtual cores its tasks see; at least 1.</summary>
    public required int VirtualCpus { get; init; }

    /// <summary>The most that one virtual core delivers; above 0.</summary>
    public required Frequency VirtualCpuClock { get; init; }

    /// <summary>The most that all virtual cores together may use.</summary>
    public Frequency Limit { get; init; } = Frequency.Unlimited;

    /// <summary>What the share gets of a contended pool, or of the contended share it is in, whatever its weight, as far as it asks for it.</summary>
    /// <remarks>Guarantees may exceed what there is: those that are asked for at one time and can't all be kept are scaled down in proportion, and
    /// nothing is left for others then.</remarks>
    public Frequency Guarantee { get; init; } = Frequency.Zero;

    /// <summary>Its weight in a contended pool; 0 lets the weight follow the number of its virtual cores that have work.</summary>
    public double Weight { get; init; }

    /// <summary>All defaults: no limit, no guarantee, a weight that follows the runnable virtual cores.</summary>
    public CpuShareSpec()
    {
    }
}

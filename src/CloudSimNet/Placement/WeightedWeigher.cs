// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>A weigher and how much it counts in a <see cref="Ranked"/> placement.</summary>
/// <param name="Weigher">What makes a host better.</param>
/// <param name="Multiplier">How much that counts; negative to prefer the opposite.</param>
public sealed record WeightedWeigher(IHostWeigher Weigher, double Multiplier = 1);

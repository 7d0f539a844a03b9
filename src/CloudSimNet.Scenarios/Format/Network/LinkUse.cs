// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>What a direction of a link has carried.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">The node that it goes from.</param>
/// <param name="Bytes">What it has carried.</param>
/// <param name="MeanUtilisation">How much of it was used, over the whole run.</param>
internal sealed record LinkUse(string Name, string From, Int128 Bytes, double MeanUtilisation);

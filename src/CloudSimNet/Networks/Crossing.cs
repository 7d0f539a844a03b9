// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks;

/// <summary>A flow among those that cross one direction of a link.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Hop">Which of its hops this is.</param>
internal readonly record struct Crossing(Flow Flow, int Hop);

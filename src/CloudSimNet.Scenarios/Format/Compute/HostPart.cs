// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A group of hosts of a scenario, ready to be built.</summary>
/// <param name="Name">Its name; null for none.</param>
/// <param name="Spec">What each of them is.</param>
/// <param name="Count">How many.</param>
/// <param name="Labels">What they are marked with: one object for all.</param>
internal sealed record HostPart(string? Name, HostSpec Spec, int Count, Labels Labels);

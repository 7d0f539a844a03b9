// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Baselines;

/// <summary>What wrote a result.</summary>
/// <param name="Version">The version of the library.</param>
/// <param name="System">The kind of machine and system, such as <c>linux-x64</c>: fingerprints of different ones can't be compared.</param>
public sealed record BaselineOrigin(string Version, string System);

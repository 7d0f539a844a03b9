// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>A flow that has crossed a boundary in the clear.</summary>
/// <param name="Flow">The flow.</param>
/// <param name="Link">Where it crosses.</param>
public sealed record ExposureFinding(Flow Flow, LinkId Link);

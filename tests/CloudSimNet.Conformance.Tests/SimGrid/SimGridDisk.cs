// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>A disk: what can be read, what can be written, and both together.</summary>
/// <param name="Read">What every read crosses.</param>
/// <param name="Write">What every write crosses.</param>
/// <param name="Both">What every access crosses.</param>
internal sealed record SimGridDisk(FluidResource Read, FluidResource Write, FluidResource Both);

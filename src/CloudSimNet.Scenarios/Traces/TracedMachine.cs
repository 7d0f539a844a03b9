// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Traces;

/// <summary>A machine of a trace.</summary>
/// <param name="Name">What the trace calls it.</param>
/// <param name="Trace">Its demand.</param>
public sealed record TracedMachine(string Name, UtilisationTrace Trace);

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>How far a run has come.</summary>
/// <param name="Now">The simulation's clock.</param>
/// <param name="Until">Where the run will end at the latest; <see cref="SimTime.Never"/> for a run without a limit.</param>
/// <param name="Events">How many events have been dispatched since the simulation began.</param>
/// <param name="Pending">How many events are pending.</param>
public readonly record struct RunProgress(SimTime Now, SimTime Until, long Events, int Pending);

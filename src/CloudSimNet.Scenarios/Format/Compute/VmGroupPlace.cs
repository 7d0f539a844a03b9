// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Where the virtual machines of a group stand among all of the model.</summary>
/// <param name="Name">Its name; null for none.</param>
/// <param name="First">The id of the first.</param>
/// <param name="Count">How many; null when nobody knows, for a reason that was reported.</param>
internal sealed record VmGroupPlace(string? Name, long First, long? Count);

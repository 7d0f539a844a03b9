// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>What became of a request for a virtual NIC.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Nic">The NIC; null unless it is attached.</param>
public readonly record struct AttachResult(AttachOutcome Outcome, VirtualNic? Nic);

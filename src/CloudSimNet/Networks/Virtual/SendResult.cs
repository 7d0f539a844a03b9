// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>What became of bytes that a virtual NIC sent.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Flow">The flow; null unless they are on their way.</param>
/// <param name="Receiver">Who gets them; null unless they are on their way.</param>
public readonly record struct SendResult(SendOutcome Outcome, Flow? Flow, VirtualNic? Receiver);

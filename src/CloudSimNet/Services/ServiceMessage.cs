// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>A message between two ends, of which at least one is an instance of a service.</summary>
/// <param name="From">Where it comes from.</param>
/// <param name="To">Where it goes; may be the same machine.</param>
/// <param name="Size">How much it is; 0 B or more.</param>
/// <param name="Port">The port of the service that is requested, also of its answers.</param>
/// <param name="IsAnswer">Whether it is the answer to a request, which was delivered before.</param>
public readonly record struct ServiceMessage(Endpoint From, Endpoint To, Bytes Size, int Port, bool IsAnswer);

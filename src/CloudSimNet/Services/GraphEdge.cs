// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>What one task hands to another when it is done; the other begins when it has got all that is handed to it.</summary>
/// <param name="From">The name of the task that must be done before.</param>
/// <param name="To">The name of the task that waits for it.</param>
/// <param name="Size">How much data it hands over, which goes over the network when the tasks are on different machines; 0 B or more.</param>
public sealed record GraphEdge(string From, string To, Bytes Size);

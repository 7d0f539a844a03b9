// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A group of flows, ready to be sent.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Pattern">Who sends to whom.</param>
/// <param name="Size">The payload of each flow.</param>
/// <param name="Terms">How each is sent, but for the key that tells it from the others.</param>
/// <param name="Times">How often; <see cref="long.MaxValue"/> until the end.</param>
/// <param name="At">When sending begins.</param>
/// <param name="Every">The time from one sending to the next, or its mean.</param>
/// <param name="Arrivals">The distribution of that time.</param>
internal sealed record FlowPlan(string Name, FlowPattern Pattern, Bytes Size, FlowTerms Terms, long Times, SimDuration At, SimDuration Every, FlowArrivals Arrivals);

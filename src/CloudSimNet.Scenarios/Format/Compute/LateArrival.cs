// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>An arrival that was drawn to come after the last instant there is, and so never comes; nor do those after it.</summary>
/// <param name="stream">The stream it was drawn from, such as <c>jobs/batch/arrivals</c>.</param>
/// <param name="place">How many of the group came before it.</param>
internal sealed class LateArrival(string stream, long place) : IEventHandler
{
    /// <inheritdoc/>
    public void Handle(long tag) => throw new InvalidOperationException($"{this} can't come.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"arrival {place + 1} of {stream}");
}

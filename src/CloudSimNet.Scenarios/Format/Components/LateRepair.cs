// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>The end of a failure that would come after the last instant there is, and so never comes.</summary>
/// <param name="component">What stays broken.</param>
internal sealed class LateRepair(string component) : IEventHandler
{
    /// <inheritdoc/>
    public void Handle(long tag) => throw new InvalidOperationException($"{this} can't come.");

    /// <inheritdoc/>
    public override string ToString() => $"the repair of '{component}'";
}

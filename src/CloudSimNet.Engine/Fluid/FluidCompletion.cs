// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Fluid;

/// <summary>Whom to tell of the completion of one run: kept apart from the activity, which may have been started again by one who was told before.</summary>
/// <param name="Listener">Who is called; null for nobody.</param>
/// <param name="Tag">With what.</param>
/// <param name="Event">What processes wait for; null when nobody has asked for it.</param>
internal readonly record struct FluidCompletion(IEventHandler? Listener, long Tag, SimEvent? Event)
{
    /// <summary>Tells them.</summary>
    public void Tell()
    {
        if (Event is { IsTriggered: false })
            Event.Succeed();
        Listener?.Handle(Tag);
    }
}

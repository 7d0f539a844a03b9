// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Events;

/// <summary>Looking at the next event and taking it, as the simulation's loop does in two steps.</summary>
internal static class EventSetExtensions
{
    public static IEventHandler Pop(this EventSet events, out EventEntry entry, out long tag)
    {
        _ = events.First;
        return events.PopFirst(out entry, out tag);
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Events;

/// <summary>What happens when an event is due. One handler may stand behind any number of events, told apart by their tags.</summary>
public interface IEventHandler
{
    /// <summary>Called once, when the simulation's clock has reached the event.</summary>
    /// <param name="tag">The tag the event was scheduled with.</param>
    void Handle(long tag);
}

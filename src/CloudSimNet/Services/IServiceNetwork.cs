// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Services;

/// <summary>Carries the messages of services. <see cref="UnlimitedNetwork"/>, <see cref="FixedLatencyNetwork"/>, <see cref="FlowNetwork"/> and
/// <see cref="TenantNetwork"/> are built in; give your own to connect services to any other model of a network.</summary>
public interface IServiceNetwork
{
    /// <summary>Takes a message on its way.</summary>
    /// <remarks>
    /// When this answers <see cref="Delivery.UnderWay"/>, <c>receiver.Handle(tag)</c> must be called once, in an event, when the last byte is there,
    /// or <c>receiver.Handle(-tag)</c> when
    /// the message is lost. What is called a second time, or after a message was said to be there at once or refused, is ignored.
    /// </remarks>
    /// <param name="from">Where it comes from.</param>
    /// <param name="to">Where it goes; may be the same machine.</param>
    /// <param name="size">How much it is; 0 B or more.</param>
    /// <param name="receiver">To be told.</param>
    /// <param name="tag">To be handed to it; above 0.</param>
    Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag);

    /// <summary>The same for a network that must know more of a message, such as one with a firewall. Services send by this; unless it is implemented
    /// it does what the other does.</summary>
    /// <param name="message">The message.</param>
    /// <param name="receiver">To be told.</param>
    /// <param name="tag">To be handed to it; above 0.</param>
    Delivery Send(in ServiceMessage message, IEventHandler receiver, long tag) => Send(message.From, message.To, message.Size, receiver, tag);
}

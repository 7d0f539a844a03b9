// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Services;

/// <summary>A network that isn't modelled: messages take no time.</summary>
public sealed class UnlimitedNetwork : IServiceNetwork
{
    private UnlimitedNetwork()
    {
    }

    /// <summary>The one there is.</summary>
    public static UnlimitedNetwork Instance { get; } = new();

    /// <inheritdoc/>
    public Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag) => Delivery.AtOnce;
}

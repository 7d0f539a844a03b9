// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>What a network does with a message that it was given.</summary>
public enum Delivery
{
    /// <summary>It is there already: it took no time. Nobody is called.</summary>
    AtOnce,

    /// <summary>It is on its way.</summary>
    UnderWay,

    /// <summary>It can't be delivered, as where there is no route. Nobody is called.</summary>
    Refused,

    /// <summary>A firewall doesn't let it pass. Nobody is called.</summary>
    Denied,
}

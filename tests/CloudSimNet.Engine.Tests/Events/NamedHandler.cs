// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Events;

/// <summary>A handler that is known by a number and does nothing.</summary>
internal sealed class NamedHandler(int number) : IEventHandler
{
    public int Number => number;

    public void Handle(long tag)
    {
    }
}

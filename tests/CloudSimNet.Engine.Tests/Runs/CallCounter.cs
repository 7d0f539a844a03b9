// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>A handler that counts its calls, remembers the last tag, and may do something each time.</summary>
internal sealed class CallCounter(Action? then = null) : IEventHandler
{
    public int Calls { get; private set; }

    public long LastTag { get; private set; }

    public void Handle(long tag)
    {
        Calls++;
        LastTag = tag;
        then?.Invoke();
    }
}

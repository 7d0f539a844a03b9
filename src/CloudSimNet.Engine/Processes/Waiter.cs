// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>A place in the line of those who wait for something; a link of a list, so that leaving the line costs the same wherever it stands.</summary>
internal sealed class Waiter(IWaitTarget target)
{
    /// <summary>Whom to tell.</summary>
    public IWaitTarget Target { get; } = target;

    /// <summary>What is waited for; null while nothing is.</summary>
    public Waitable? Of { get; set; }

    public Waiter? Previous { get; set; }

    public Waiter? Next { get; set; }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Whoever is told when something that was waited for has happened.</summary>
internal interface IWaitTarget
{
    /// <summary>It has happened, and the waiter has been taken out.</summary>
    void OnTriggered(Waitable source);

    /// <summary>The process that waits, itself or for the combination that waits; null when none does.</summary>
    Process? AwaitingProcess { get; }
}

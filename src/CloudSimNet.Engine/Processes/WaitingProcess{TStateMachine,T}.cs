// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Processes;

/// <summary>A process that has had to wait and will return something: its method's state, and the events that resume it.</summary>
internal sealed class WaitingProcess<TStateMachine, T> : Process<T>, IEventHandler
    where TStateMachine : IAsyncStateMachine
{
    /// <summary>The method's state: a field, because it is resumed in place.</summary>
    public TStateMachine StateMachine = default!;

    /// <summary>Its method's name.</summary>
    public override string ToString() => NameOf(typeof(TStateMachine));

    // Implemented again, so that an event reaches the method by one call.
    void IEventHandler.Handle(long tag) => Resume();

    internal override void Resume()
    {
        Leave();
        StateMachine.MoveNext();
    }
}

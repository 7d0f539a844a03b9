// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace CloudSimNet.Engine.Processes;

/// <summary>What the compiler builds an <c>async Process</c> method with. Not for use by hand.</summary>
/// <remarks>A process that never has to wait costs one small object; one that does costs one object for its whole life, which holds its local
/// variables too.</remarks>
public struct ProcessMethodBuilder
{
    private Process? process;

    /// <summary>The process.</summary>
    public Process Task => process ??= new EndedProcess();

    /// <summary>A builder.</summary>
    public static ProcessMethodBuilder Create() => default;

    /// <summary>Runs the method up to its first await.</summary>
    public readonly void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine => stateMachine.MoveNext();

    /// <summary>Nothing: the process holds the state machine itself.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>The method has returned.</summary>
    public readonly void SetResult() => process?.End();

    /// <summary>The method has thrown.</summary>
    public readonly void SetException(Exception exception)
    {
        if (process is null)
            ExceptionDispatchInfo.Throw(exception); // It never waited, so its caller is there to see this.
        process!.Fail(exception);
    }

    /// <summary>The method waits.</summary>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ISimulationAwaiter
        where TStateMachine : IAsyncStateMachine
    {
        if (process is null)
        {
            var waiting = new WaitingProcess<TStateMachine>();
            process = waiting; // Before the state machine is copied, because it holds this builder.
            waiting.StateMachine = stateMachine;
        }

        awaiter.Suspend(process);
    }

    /// <summary>The method waits.</summary>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ISimulationAwaiter
        where TStateMachine : IAsyncStateMachine => AwaitOnCompleted(ref awaiter, ref stateMachine);
}

// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Processes;

/// <summary>A process that returns something: <c>async Process&lt;int&gt; Count(…)</c>.</summary>
/// <typeparam name="T">What it returns.</typeparam>
[AsyncMethodBuilder(typeof(ProcessMethodBuilder<>))]
public abstract class Process<T> : Process, IResult<T>
{
    private T result = default!;

    private protected Process()
    {
    }

    /// <summary>What the process returned.</summary>
    /// <exception cref="InvalidOperationException">The process hasn't ended yet, or has failed.</exception>
    public T Result => IsTriggered && Failure is null
        ? result
        : throw new InvalidOperationException("The process has no result yet, or never will have one; look at IsTriggered and Failure first.");

    /// <summary>Awaits the end of the process and gives what it returned.</summary>
    public new WaitableAwaiter<T> GetAwaiter() => new(this);

    /// <summary>The method has returned.</summary>
    internal void End(T value)
    {
        result = value;
        End();
    }
}

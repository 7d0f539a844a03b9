// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Thrown into a process at its <c>await</c> when somebody interrupts it.</summary>
public sealed class ProcessInterruptedException : Exception
{
    /// <summary>An interruption.</summary>
    /// <param name="cause">What was handed to <see cref="Process.Interrupt"/>.</param>
    public ProcessInterruptedException(object? cause)
        : base(cause is null ? "The process was interrupted." : $"The process was interrupted: {cause}") => Cause = cause;

    /// <summary>Why; a <c>Preemption</c> when a resource was taken away.</summary>
    public object? Cause { get; }
}

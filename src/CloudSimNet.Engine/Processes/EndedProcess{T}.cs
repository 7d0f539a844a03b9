// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>A process that returned something without waiting for anything.</summary>
internal sealed class EndedProcess<T> : Process<T>
{
    public EndedProcess(T value) => End(value);

    internal override void Resume() => throw new InvalidOperationException("A process that has ended can't be resumed.");
}

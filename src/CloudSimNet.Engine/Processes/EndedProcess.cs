// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>A process that ended without waiting for anything.</summary>
internal sealed class EndedProcess : Process
{
    public EndedProcess() => End();

    internal override void Resume() => throw new InvalidOperationException("A process that has ended can't be resumed.");
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>Keeps the transitions it is told.</summary>
internal sealed class ExitLog : IExitTrace
{
    public List<(long Instruction, ControlState State, ExitReason? Reason)> Moves { get; } = [];

    public void Moved(long instruction, ControlState state, ExitReason? reason) => Moves.Add((instruction, state, reason));
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet.Cpu.Streams;

/// <summary>Is told each transition of a virtual core.</summary>
public interface IExitTrace
{
    /// <summary>A virtual core came into another state.</summary>
    /// <param name="instruction">How many of the guest's instructions were done.</param>
    /// <param name="state">The state it is in now.</param>
    /// <param name="reason">Why the guest was left; null in <see cref="ControlState.Entry"/> and <see cref="ControlState.DirectExecution"/>.</param>
    void Moved(long instruction, ControlState state, ExitReason? reason);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cli;

/// <summary>Writes the first transitions between guest and hypervisor, a line each.</summary>
/// <param name="most">How many.</param>
/// <param name="output">Where to.</param>
internal sealed class TransitionLog(int most, TextWriter output) : IExitTrace
{
    private int left = most;

    /// <inheritdoc/>
    public void Moved(long instruction, ControlState state, ExitReason? reason)
    {
        // Counted down to 0 and no further: a count of all would wrap.
        if (left == 0)
            return;
        left--;
        output.WriteLine(reason is null ? $"instruction {instruction}: {state}" : $"instruction {instruction}: {state} ({reason})");
    }
}

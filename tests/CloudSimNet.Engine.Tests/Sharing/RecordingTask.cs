// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>A task that tells its processor when it is done.</summary>
internal sealed class RecordingTask(Processor processor, int id, double cycles) : CpuTask(id, cycles)
{
    /// <summary>When it was done, in nanoseconds; -1 before that.</summary>
    public long DoneNs { get; private set; } = -1;

    /// <summary>What else happens at its completion.</summary>
    public Action<RecordingTask>? Then { get; set; }

    protected internal override void OnCompleted()
    {
        DoneNs = processor.Simulation.Now.Nanoseconds;
        processor.NoteDone(this);
        Then?.Invoke(this);
    }
}

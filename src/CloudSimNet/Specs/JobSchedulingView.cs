// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a job scheduler sees of one virtual machine; valid during the call alone. Tests make their own.</summary>
public sealed record JobSchedulingView
{
    /// <summary>The clock.</summary>
    public SimTime Now { get; init; }

    /// <summary>The machine's virtual cores.</summary>
    public required int VirtualCpus { get; init; }

    /// <summary>Those that no running work holds; all of them where work doesn't hold virtual cores.</summary>
    public required int FreeVirtualCpus { get; init; }

    /// <summary>What waits, in the order in which it came; what was paused stands behind what waited when it went on.</summary>
    public required IReadOnlyList<WaitingTask> Waiting { get; init; }

    /// <summary>What runs, in the order of the ids.</summary>
    public IReadOnlyList<RunningTask> Running { get; init; } = [];
}

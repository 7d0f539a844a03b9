// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>A file server as data.</summary>
public sealed record FileServerSpec
{
    /// <summary>How many heads it has: 1, which is a single point of failure, or 2 of which one serves and the other waits.</summary>
    public int Heads { get; init; } = 1;

    /// <summary>How long nothing is served after the head that serves has failed; not negative.</summary>
    public SimDuration FailoverTime { get; init; } = SimDuration.FromSeconds(30);

    /// <summary>The rate of its link each way, before the protocol's efficiency; above 0.</summary>
    public DataRate LinkRate { get; init; } = DataRate.Gbps(10);

    /// <summary>How many operations a head works on at once; at least 1.</summary>
    public int HeadCores { get; init; } = 8;

    /// <summary>How long a core of the head is busy with an operation; above 0.</summary>
    public SimDuration OperationTime { get; init; } = SimDuration.FromNanoseconds(20_000);

    /// <summary>The unit in which files take space; above 0.</summary>
    public Bytes AllocationUnit { get; init; } = Bytes.B(65_536);

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (Heads is not (1 or 2))
            throw new ArgumentOutOfRangeException(nameof(Heads), Heads, $"A file server must have 1 or 2 heads, not {Heads}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(FailoverTime, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(LinkRate, DataRate.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(HeadCores, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(OperationTime, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AllocationUnit, Bytes.Zero);
    }
}

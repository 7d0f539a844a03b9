// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

/// <summary>Writes down how and when requests ended.</summary>
internal sealed class Ends(Simulation simulation) : IIoListener
{
    public List<(long Tag, IoStatus Status, double Seconds)> All { get; } = [];

    /// <summary>What to do at each end as well.</summary>
    public Action<long, IoStatus>? Then { get; init; }

    public void IoEnded(long tag, IoStatus status)
    {
        All.Add((tag, status, simulation.Now.Nanoseconds / 1e9));
        Then?.Invoke(tag, status);
    }

    /// <summary>Submits a request after a while.</summary>
    public void Submit(BlockDevice device, IoKind kind, long offset, int length, long tag = 0, double atSeconds = 0) =>
        simulation.Schedule(SimTime.Zero.AddSaturating(SimDuration.FromSeconds(atSeconds)), () => device.Submit(new BlockRequest(kind, offset, length), this, tag));
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Specs;

namespace CloudSimNet.Scheduling;

/// <summary>What a host's hypervisor takes while virtual cores compete for its cores.</summary>
/// <remarks>
/// A core that more than one virtual core competes for switches at the end of each slice: as many as there are virtual cores too many, until all do.
/// Each virtual core that has work and no core costs its timer's ticks. Where virtual cores must run together, cores that stay empty beside the
/// gangs are lost too (<see cref="CoScheduling.Strict"/>). All of it together stays below half of the capacity: beyond that the estimates mean nothing.
/// </remarks>
internal sealed class HypervisorTax(HostSpec host) : IContentionTax
{
    private readonly HypervisorSpec hypervisor = host.Hypervisor;
    private readonly long maxHz = (host.Capacity.Hertz - 1) / 2;

    /// <summary>The tax of a host type; null when its hypervisor takes nothing.</summary>
    public static HypervisorTax? Of(HostSpec host) => host.Hypervisor == HypervisorSpec.Unmodelled ? null : new HypervisorTax(host);

    /// <inheritdoc/>
    public ContentionLoss LossOf(int runnableThreads, int runnableShares)
    {
        var perCore = Math.Max(1, (double)runnableThreads / host.Cores);
        var tooMany = Math.Max(0, runnableThreads - host.Cores);
        var switches = Math.Min(host.Cores, tooMany) / hypervisor.SliceSeconds(perCore) * hypervisor.WorldSwitch.Count;
        var ticks = tooMany * (double)hypervisor.TimerTick.Hertz * hypervisor.TimerTickCost.Count;
        var switchingHz = (long)Math.Min(Math.Round(switches + ticks), maxHz);
        return new ContentionLoss(switchingHz, (long)Math.Min(Math.Round(CoStopHz(runnableThreads, runnableShares)), maxHz - switchingHz));
    }

    private double CoStopHz(int runnableThreads, int runnableShares)
    {
        if (hypervisor.CoScheduling == CoScheduling.None)
            return 0;
        var width = (double)runnableThreads / runnableShares;
        return Math.Min(0.5, (width - 1) / (2 * host.Cores)) * host.Capacity.Hertz;
    }
}

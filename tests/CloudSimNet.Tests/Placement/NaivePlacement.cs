// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Placement;

/// <summary>Placement as one would write it first: look at every host, keep the best so far.</summary>
internal sealed class NaivePlacement(IReadOnlyList<HostSpec> hosts, string rule)
{
    private readonly double[] freeHertz = [.. hosts.Select(static host => host.Cores * (double)host.Clock.Hertz * host.CpuOvercommit)];
    private readonly long[] freeMemory = [.. hosts.Select(static host => host.Memory.Count)];
    private int last = -1;

    public int Place(VmSpec vm)
    {
        var best = -1;
        for (var i = 0; i < hosts.Count; i++)
        {
            // Round robin looks at the hosts from the one after the last on.
            var host = rule == "round-robin" ? (last + 1 + i) % hosts.Count : i;
            if (!Fits(host, vm))
                continue;
            if (best < 0 || (rule == "best-fit" && freeHertz[host] < freeHertz[best]) || (rule == "worst-fit" && freeHertz[host] > freeHertz[best]))
                best = host;
        }

        if (best >= 0)
            Take(best, vm, 1);
        last = best >= 0 ? best : last;
        return best;
    }

    public void Remove(int host, VmSpec vm) => Take(host, vm, -1);

    private bool Fits(int host, VmSpec vm)
    {
        var clock = hosts[host].Clock.Hertz;
        return (!vm.Reservation.IsExplicit || vm.Reservation.Amount.Hertz <= vm.VirtualCpus * clock) && freeHertz[host] >= Need(host, vm) && freeMemory[host] >= vm.Memory.Count;
    }

    private double Need(int host, VmSpec vm)
    {
        var clock = hosts[host].Clock.Hertz;
        if (hosts[host].CpuSharing == CpuSharing.SpaceShared)
            return vm.VirtualCpus * (double)clock;
        return vm.Reservation.IsExplicit ? vm.Reservation.Amount.Hertz : vm.VirtualCpus * (double)Math.Min(clock, vm.ClockLimit.Hertz);
    }

    private void Take(int host, VmSpec vm, int sign)
    {
        freeHertz[host] -= sign * Need(host, vm);
        freeMemory[host] -= sign * vm.Memory.Count;
    }
}

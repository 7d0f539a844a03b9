// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Specs;

namespace CloudSimNet.Admission;

/// <summary>What a type of virtual machine means on a type of host: the one place where the two specs meet.</summary>
internal static class VmEntitlement
{
    /// <summary>Says that a host type can never take a virtual machine type.</summary>
    public const long Never = long.MaxValue;

    /// <summary>What admission can promise on a host, in hertz.</summary>
    public static long AdmissibleHz(HostSpec host) => (long)(host.Capacity.Hertz * host.CpuOvercommit);

    /// <summary>What admission counts for a virtual machine on a host, in hertz; <see cref="Never"/> when its cores are too slow for the reservation.</summary>
    public static long AdmissionHz(HostSpec host, VmSpec vm)
    {
        var clockHz = host.Clock.Hertz;
        if (vm.Reservation.IsExplicit && vm.Reservation.Amount.Hertz > vm.VirtualCpus * clockHz)
            return Never;
        if (host.CpuSharing == CpuSharing.SpaceShared)
            return vm.VirtualCpus * clockHz;
        return vm.Reservation.IsExplicit ? vm.Reservation.Amount.Hertz : vm.VirtualCpus * VirtualCpuClock(host, vm).Hertz;
    }

    /// <summary>The clock of a virtual core.</summary>
    public static Frequency VirtualCpuClock(HostSpec host, VmSpec vm) => vm.ClockLimit < host.Clock ? vm.ClockLimit : host.Clock;

    /// <summary>What a virtual machine is expected to ask for on a host, in hertz: what is known of it, or all that its virtual cores can have.</summary>
    public static long ExpectedHz(HostSpec host, PlacementRequest request)
    {
        var vm = request.Spec;
        var most = Math.Min(vm.VirtualCpus * VirtualCpuClock(host, vm).Hertz, vm.CpuLimit.Hertz);
        return request.Demand is { } demand ? Math.Min(demand.Hertz, most) : most;
    }

    /// <summary>What the virtual machine may claim of the host's processor.</summary>
    public static CpuShareSpec ShareOf(HostSpec host, VmSpec vm) => new()
    {
        VirtualCpus = vm.VirtualCpus,
        VirtualCpuClock = VirtualCpuClock(host, vm),
        Limit = vm.CpuLimit,
        Guarantee = vm.Reservation.IsExplicit ? Frequency.Hz((long)(vm.Reservation.Amount.Hertz / host.CpuOvercommit)) : Frequency.Zero,
        Weight = vm.Weight.Shares,
    };
}

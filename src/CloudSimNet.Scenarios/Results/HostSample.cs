// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A host, or a group of them, at an instant.</summary>
/// <param name="Time">The instant.</param>
/// <param name="On">How many are switched on.</param>
/// <param name="LoadHz">What their cores do.</param>
/// <param name="DemandHz">What virtual machines on them could use.</param>
/// <param name="CapacityHz">What all of their cores could do.</param>
/// <param name="Watts">What they draw.</param>
/// <param name="Vms">Virtual machines on them.</param>
internal readonly record struct HostSample(SimTime Time, int On, long LoadHz, long DemandHz, long CapacityHz, double Watts, int Vms)
{
    /// <summary>That of one host.</summary>
    public static HostSample Of(SimTime time, Host host) =>
        new(time, host.IsOn ? 1 : 0, host.Load.Hertz, host.Demand.Hertz, host.Spec.Capacity.Hertz, host.PowerNow.Watts, host.VmCount);

    /// <summary>That of several, in their order.</summary>
    public static HostSample Of(SimTime time, Host[] hosts)
    {
        var sum = new HostSample(time, 0, 0, 0, 0, 0, 0);
        foreach (var host in hosts)
        {
            var one = Of(time, host);
            sum = sum with
            {
                On = sum.On + one.On,
                LoadHz = sum.LoadHz + one.LoadHz,
                DemandHz = sum.DemandHz + one.DemandHz,
                CapacityHz = sum.CapacityHz + one.CapacityHz,
                Watts = sum.Watts + one.Watts,
                Vms = sum.Vms + one.Vms,
            };
        }

        return sum;
    }
}

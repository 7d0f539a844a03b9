// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>The whole model at one instant, after everything that happens at it.</summary>
/// <param name="Time">The instant.</param>
/// <param name="Power">What all hosts draw together.</param>
/// <param name="Load">What all cores do together.</param>
/// <param name="Demand">What all virtual machines could use together.</param>
/// <param name="HostsOn">Hosts that are switched on.</param>
/// <param name="VmsRunning">Virtual machines that run.</param>
public sealed record TimeSeriesRow(SimTime Time, Power Power, Frequency Load, Frequency Demand, int HostsOn, int VmsRunning)
{
    /// <summary>Looks at a simulation as it is now. O(hosts), however many virtual machines there are or were.</summary>
    public static TimeSeriesRow Of(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        var (watts, load, demand, on) = (0.0, 0L, 0L, 0);
        foreach (var datacenter in simulation.Datacenters)
        {
            foreach (var host in datacenter.Hosts)
            {
                watts += host.PowerNow.Watts;
                load += host.Load.Hertz;
                demand += host.Demand.Hertz;
                on += host.IsOn ? 1 : 0;
            }
        }

        return new TimeSeriesRow(simulation.Now, Power.FromWatts(watts), Frequency.Hz(load), Frequency.Hz(demand), on, simulation.RunningVms);
    }
}

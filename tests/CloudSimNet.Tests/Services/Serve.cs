// SPDX-License-Identifier: MIT
using CloudSimNet.Services;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Tests.Services;

/// <summary>Small applications: a core of 1 000 MHz does a million instructions in a millisecond.</summary>
internal static class Serve
{
    /// <summary>Machines that run from time 0, each on a host of its own.</summary>
    public static (Simulation Simulation, VirtualMachine[] Vms) Machines(int count, int cores = 1, ulong seed = 1)
    {
        var simulation = new Simulation(seed);
        var datacenter = simulation.AddDatacenter("test", new FirstFit());
        var vms = new VirtualMachine[count];
        for (var i = 0; i < count; i++)
        {
            datacenter.AddHost(Given.Host(cores));
            vms[i] = datacenter.Request(Given.Vm(cores) with { Reservation = CpuReservation.AllVirtualCpus });
        }

        simulation.Run(SimDuration.Zero);
        return (simulation, vms);
    }

    public static ServiceSpec Service(string name, params IServiceStage[] stages) => new() { Name = name, Stages = stages };

    public static ComputeStage Milliseconds(double milliseconds) => new(Instructions.Mega(milliseconds));

    /// <summary>Exponential work that takes so many seconds on a core of its own.</summary>
    public static ComputeStage Exponential(double seconds) => new(Distributions.Exponential(seconds * 1e9));

    public static Application Application(Simulation simulation, params ServiceSpec[] services) =>
        simulation.AddApplication(new ApplicationSpec { Name = "shop", Services = services });

    public static OpenWorkload Requests(Application application, string service, double perSecond, long count) => application.Add(new OpenWorkloadSpec
    {
        Name = $"visitors of {service}",
        Service = service,
        Rate = RateProfile.Constant(perSecond),
        Requests = count,
    });

    /// <summary>Requests that come one second after the other, the first at 1 s.</summary>
    public static OpenWorkload EverySecond(Application application, string service, long count, double every = 1) => application.Add(new OpenWorkloadSpec
    {
        Name = $"clock of {service}",
        Service = service,
        Rate = RateProfile.Constant(1 / every),
        Interarrival = Distributions.Constant(1),
        Requests = count,
    });
}

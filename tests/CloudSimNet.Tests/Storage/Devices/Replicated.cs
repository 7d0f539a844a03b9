// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage.Devices;

/// <summary>Poisson requests on a device, in independent runs.</summary>
internal static class Replicated
{
    private const int Runs = 30;
    private const int Requests = 20_000;
    private const double StudentAt29 = 3.659; // Two-sided, 0.1 %.

    /// <summary>The mean response in seconds and half the width of its interval at 99.9 %.</summary>
    public static (double Mean, double Half) MeanResponse(double perSecond, Func<Simulation, BlockDevice> make, int bytes)
    {
        var means = new List<double>();
        for (var seed = 1UL; seed <= Runs; seed++)
        {
            var simulation = new Simulation(seed);
            var device = make(simulation);
            new Source(simulation, device, perSecond, bytes).Handle(0);
            simulation.Run();
            means.Add(device.MeanResponse.Seconds);
        }

        var mean = means.Average();
        var variance = means.Sum(value => (value - mean) * (value - mean)) / (Runs - 1);
        return (mean, StudentAt29 * Math.Sqrt(variance / Runs));
    }

    private sealed class Source(Simulation simulation, BlockDevice device, double perSecond, int bytes) : IEventHandler
    {
        private readonly RandomStream random = simulation.Random("arrivals");
        private int left = Requests;

        public void Handle(long tag)
        {
            device.Submit(new BlockRequest(IoKind.Read, 0, bytes));
            if (--left > 0)
                simulation.Schedule(simulation.Now + SimDuration.FromSeconds(random.NextExponential(1 / perSecond)), this);
        }
    }
}

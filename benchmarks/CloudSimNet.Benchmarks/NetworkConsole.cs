// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using CloudSimNet.Benchmarks.Events;

namespace CloudSimNet.Benchmarks;

/// <summary>Short flows over a fat tree of 1 024 hosts, as lines of JSON: <c>network [FLOWS…]</c>.</summary>
internal static class NetworkConsole
{
    private const int Ports = 16;
    private const double Load = 0.3;
    private const int Routes = 500_000;

    public static int Run(IReadOnlyList<string> args)
    {
        if (!Sizes.TryRead(args, ["50000"], "network", out var sizes))
            return 2;
        foreach (var flows in sizes)
            Print(flows);
        return 0;
    }

    private static void Print(int flows)
    {
        new NetworkModel(Ports, flows, Load).Run();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var model = new NetworkModel(Ports, flows, Load);
        var build = watch.Elapsed;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        watch.Restart();
        model.Run();
        var run = watch.Elapsed;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        watch.Restart();
        var links = model.FindRoutes(Routes);
        var routing = watch.Elapsed;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"flows\":{flows},\"hosts\":{model.Network.Topology.Hosts.Count},\"load\":{Load},\"at_once\":{model.Most},\"build_s\":{build.TotalSeconds:0.000},\"run_s\":{run.TotalSeconds:0.000},\"events\":{model.Simulation.EventCount},\"us_per_flow\":{run.TotalMicroseconds / flows:0.00},\"bytes_per_flow\":{bytes / flows},\"route_ns\":{routing.TotalNanoseconds / Routes:0},\"links_per_route\":{(double)links / Routes:0.00},\"mean_flow_us\":{model.MeanSeconds * 1e6:0.000},\"fingerprint\":\"{model.Simulation.Fingerprint:x16}\"}}"));
    }
}

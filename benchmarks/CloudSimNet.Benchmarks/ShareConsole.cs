// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using CloudSimNet.Benchmarks.Events;

namespace CloudSimNet.Benchmarks;

/// <summary>Tasks that each have a cap per weight of their own, on one share, as lines of JSON: <c>share [TASKS…]</c>.</summary>
internal static class ShareConsole
{
    private const int Rounds = 5;

    public static int Run(IReadOnlyList<string> args)
    {
        if (!Sizes.TryRead(args, ["1", "4", "10", "100", "1000", "10000", "100000"], "share", out var sizes))
            return 2;
        foreach (var tasks in sizes)
            Print(tasks);
        return 0;
    }

    private static void Print(int tasks)
    {
        var best = double.PositiveInfinity;
        var (events, bytes) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var model = new ShareModel(tasks);
            model.Run(Math.Max(20_000, 4L * tasks)); // Until all arrays have their sizes and the tasks have lost step.
            GC.Collect();
            (events, bytes) = (model.Events, GC.GetAllocatedBytesForCurrentThread());
            var watch = Stopwatch.StartNew();
            model.Run(Math.Max(200_000, 2L * tasks));
            var wall = watch.Elapsed;
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            events = model.Events - events;
            best = Math.Min(best, wall.TotalNanoseconds / events);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"tasks\":{tasks},\"events\":{events},\"ns_per_event\":{best:0.0},\"bytes_per_event\":{(double)bytes / events:0.###}}}"));
    }
}

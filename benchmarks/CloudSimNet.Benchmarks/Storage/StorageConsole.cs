// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using CloudSimNet.Benchmarks.Events;

namespace CloudSimNet.Benchmarks.Storage;

/// <summary>Requests on disks, as lines of JSON: <c>storage [DISKS…]</c>.</summary>
internal static class StorageConsole
{
    private const int Requests = 100_000;
    private const int Rounds = 7;

    public static int Run(IReadOnlyList<string> args)
    {
        if (!Sizes.TryRead(args, ["1", "1000"], "storage", out var sizes))
            return 2;
        foreach (var disks in sizes)
            Print(disks);
        return 0;
    }

    private static void Print(int disks)
    {
        var best = TimeSpan.MaxValue;
        var (bytes, fingerprint) = (0L, 0UL);
        for (var round = 0; round < Rounds; round++)
        {
            var model = new StorageModel(disks);
            model.Run(10L * disks); // Until all arrays have their sizes.
            GC.Collect();
            bytes = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            model.Run(Requests);
            var wall = watch.Elapsed;
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            best = wall < best ? wall : best;
            fingerprint = model.Fingerprint;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"disks\":{disks},\"requests\":{Requests},\"seconds\":{best.TotalSeconds:0.0000},\"ns_per_request\":{best.TotalNanoseconds / Requests:0},\"bytes_per_request\":{(double)bytes / Requests:0.###},\"fingerprint\":\"{fingerprint:x16}\"}}"));
    }
}

// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using CloudSimNet.Specs;

namespace CloudSimNet.Benchmarks;

/// <summary>The scale model once, after one warm-up, as one line of JSON: <c>scale HOSTS [first-fit|worst-fit] [charged]</c>.</summary>
public static class ScaleConsole
{
    /// <summary>Runs it; the exit code is 0 when every job ended when the closed form says.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        if (args.Count is 0 or > 3 || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hosts) || hosts is < 1 or > 10_000_000
            || (args.Count >= 2 && args[1] is not ("first-fit" or "worst-fit")) || (args.Count == 3 && args[2] != "charged"))
        {
            Console.Error.WriteLine("usage: scale HOSTS [first-fit|worst-fit] [charged], with 1 to 10000000 hosts, such as: scale 5000 worst-fit");
            return 2;
        }

        IPlacementPolicy placement = args.Count >= 2 && args[1] == "worst-fit" ? new WorstFit() : new FirstFit();
        var isCharged = args.Count == 3;
        ScaleModel.Run(Math.Min(hosts, 5_000), placement, isCharged);
        GC.Collect();

        var watch = Stopwatch.StartNew();
        var result = ScaleModel.Run(hosts, placement, isCharged);
        var wall = watch.Elapsed;
        var wrong = ScaleModel.CountWrong(result, isCharged);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"hosts\":{hosts},\"placement\":\"{(placement is WorstFit ? "worst-fit" : "first-fit")}\",\"charged\":{(isCharged ? "true" : "false")},\"wall_s\":{wall.TotalSeconds:0.0000},\"events\":{result.Events},\"peak_MiB\":{process.PeakWorkingSet64 / 1048576},\"collections\":[{GC.CollectionCount(0)},{GC.CollectionCount(1)},{GC.CollectionCount(2)}],\"jobs\":{4L * hosts},\"wrongFinishTimes\":{wrong},\"fingerprint\":\"{result.Fingerprint:x16}\"}}"));
        return wrong == 0 ? 0 : 1;
    }
}

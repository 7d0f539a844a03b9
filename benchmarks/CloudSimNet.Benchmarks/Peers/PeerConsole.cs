// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;

namespace CloudSimNet.Benchmarks.Peers;

/// <summary>Our side of the comparisons with other simulators: the work once to warm up, then once measured, as one line of JSON.</summary>
internal static class PeerConsole
{
    private const string Usage = """
        usage: peer net_fattree K FLOWS SPREAD_S LATENCY_S | net_incast FLOWS SPREAD_S LATENCY_S | cpu_share TASKS HOSTS | des_sleep ACTORS SLEEPS
               [--cold] [--finish FILE]
        such as: peer net_fattree 16 1000 1 0
        """;

    public static int Run(IReadOnlyList<string> args)
    {
        var rest = args.ToList();
        var cold = rest.Remove("--cold");
        string? finishFile = null;
        if (rest.IndexOf("--finish") is >= 0 and var at && at + 1 < rest.Count)
        {
            finishFile = rest[at + 1];
            rest.RemoveRange(at, 2);
        }

        if (Maker(rest) is not { } make)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        using var process = Process.GetCurrentProcess();
        var baseKilobytes = process.PeakWorkingSet64 / 1024;
        if (!cold)
            make().Run();
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        var model = make();
        var built = Stopwatch.GetTimestamp();
        process.Refresh();
        var cpuBefore = process.TotalProcessorTime;
        var bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        var result = model.Run();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        var wall = Stopwatch.GetElapsedTime(built);
        process.Refresh();
        var cpu = process.TotalProcessorTime - cpuBefore;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"bench\":\"{rest[0]}\",\"args\":\"{string.Join(' ', rest.Skip(1))}\",\"build_s\":{Stopwatch.GetElapsedTime(start, built).TotalSeconds:0.000000},\"run_wall_s\":{wall.TotalSeconds:0.000000},\"run_cpu_s\":{cpu.TotalSeconds:0.000000},\"base_rss_kb\":{baseKilobytes},\"peak_rss_kb\":{process.PeakWorkingSet64 / 1024},\"events\":{model.Events},\"events_per_s\":{model.Events / wall.TotalSeconds:0.0},\"bytes_per_event\":{(double)bytes / model.Events:0.0},\"makespan_s\":{result.Time.Seconds:R}}}"));
        if (finishFile is not null)
            File.WriteAllLines(finishFile, model.FinishSeconds().Select(static seconds => seconds.ToString("R", CultureInfo.InvariantCulture)));
        return 0;
    }

    private static Func<IPeerModel>? Maker(List<string> args)
    {
        var numbers = new double[Math.Max(0, args.Count - 1)];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!double.TryParse(args[i + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !(numbers[i] >= 0))
                return null;
        }

        return (args.FirstOrDefault(), numbers) switch
        {
            ("net_fattree", [var k, var flows, var spread, var latency]) => () => new FatTreeModel((int)k, (int)flows, spread, latency, intoOneHost: false),
            ("net_incast", [var flows, var spread, var latency]) => () => new FatTreeModel(16, (int)flows, spread, latency, intoOneHost: true),
            ("cpu_share", [var tasks, var hosts]) => () => new ExecutionModel((int)tasks, (int)hosts),
            ("des_sleep", [var actors, var sleeps]) => () => new SleepModel((int)actors, (int)sleeps),
            _ => null,
        };
    }
}

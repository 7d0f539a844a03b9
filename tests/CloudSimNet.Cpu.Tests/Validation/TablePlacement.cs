// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Tests.Streams;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>The vMitosis artefact (ASPLOS 2021): run times when a table of the walk lies in another socket's memory.</summary>
/// <remarks>The run with the host's table remote says how much longer its reads take in seconds. What the reads of the guest's table take beside that, and both, is the stream tier's.</remarks>
internal static class TablePlacement
{
    public static IEnumerable<Prediction> Predictions()
    {
        var more = new[] { "memory-random", "key-value" }.ToDictionary(workload => workload, RemoteCycles);
        foreach (var (program, workload, local, hostRemote, guestRemote, bothRemote) in new[]
        {
            ("GUPS", "memory-random", 260.0, 350.0, 353.0, 437.0), ("BTree", "key-value", 417, 533, 538, 647), ("Redis", "key-value", 388, 470, 475, 563), ("Memcached", "key-value", 366, 463, 458, 568),
        })
        {
            var (guest, host) = more[workload];
            var seconds = (hostRemote - local) / host;
            yield return new($"vmit21.{program}.RL", guestRemote, "s", local + (seconds * guest));
            yield return new($"vmit21.{program}.RR", bothRemote, "s", local + (seconds * (guest + host)));
        }
    }

    // What a walk takes more when one of the tables is remote.
    private static (double Guest, double Host) RemoteCycles(string workload)
    {
        var local = WalkCycles(workload, TranslationOptions.Local);
        return (WalkCycles(workload, new() { HasRemoteGuestTables = true }) - local, WalkCycles(workload, new() { HasRemoteHostTables = true }) - local);
    }

    private static double WalkCycles(string workload, TranslationOptions options) =>
        WalkRuns.Of(Ask.Workload(workload), Ask.Part("cascade-lake"), PageSize.Small, options).Translation.CyclesPerWalk;
}

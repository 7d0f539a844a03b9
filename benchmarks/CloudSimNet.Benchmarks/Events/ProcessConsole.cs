// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>Processes that loop on timeouts against bare handlers on a bare heap, in turn, as lines of JSON: <c>processes [COUNT…]</c>.</summary>
internal static class ProcessConsole
{
    private const int Rounds = 5;

    public static int Run(IReadOnlyList<string> args) =>
        Sizes.TryRead(args, ["1", "1000", "100000", "1000000"], "processes", out var sizes) ? Print(sizes) : 2;

    private static int Print(List<int> sizes)
    {
        foreach (var count in sizes)
        {
            var events = Math.Max(2_000_000L, count);
            var (ours, heap) = (ProcessModel.OfProcesses(count, events), ProcessModel.OfIndexedHeap(count, events));
            for (var round = 1; round < Rounds; round++)
            {
                ours = ours.Or(ProcessModel.OfProcesses(count, events));
                heap = heap.Or(ProcessModel.OfIndexedHeap(count, events));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"processes\":{count},\"process_ns\":{ours.NsEach:0.0},\"process_bytes\":{ours.BytesEach:0.###},\"million_per_s\":{1e3 / ours.NsEach:0.00},\"indexedHeap_ns\":{heap.NsEach:0.0},\"ratio\":{ours.NsEach / heap.NsEach:0.00}}}"));
        }

        return 0;
    }
}

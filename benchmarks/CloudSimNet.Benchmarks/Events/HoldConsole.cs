// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>The hold model on each structure, in turn, as lines of JSON: <c>hold [COUNT…]</c>.</summary>
internal static class HoldConsole
{
    private const int Rounds = 5;

    public static int Run(IReadOnlyList<string> args)
    {
        if (!Sizes.TryRead(args, ["100", "10000", "1000000", "10000000"], "hold", out var sizes))
            return 2;
        foreach (var pending in sizes)
            Print(pending);
        return 0;
    }

    private static void Print(int pending)
    {
        var events = Math.Max(2_000_000L, pending);
        var (ours, heap, queue) = (HoldModel.OfSimulation(pending, events), HoldModel.OfIndexedHeap(pending, events), HoldModel.OfPriorityQueue(pending, events));
        for (var round = 1; round < (pending > 1_000_000 ? 2 : Rounds); round++)
        {
            ours = ours.Or(HoldModel.OfSimulation(pending, events));
            heap = heap.Or(HoldModel.OfIndexedHeap(pending, events));
            queue = queue.Or(HoldModel.OfPriorityQueue(pending, events));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"pending\":{pending},\"simulation_ns\":{ours.NsEach:0.0},\"simulation_bytes\":{ours.BytesEach:0.###},\"indexedHeap_ns\":{heap.NsEach:0.0},\"priorityQueue_ns\":{queue.NsEach:0.0},\"ratioToBest\":{ours.NsEach / Math.Min(heap.NsEach, queue.NsEach):0.00}}}"));
    }
}

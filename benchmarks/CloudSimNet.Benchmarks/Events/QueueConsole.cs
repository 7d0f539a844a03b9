// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>Customers that queue for servers, as lines of JSON: <c>queue [SERVERS…]</c>.</summary>
internal static class QueueConsole
{
    private const int Customers = 200_000;
    private const int Rounds = 9;

    public static int Run(IReadOnlyList<string> args) =>
        Sizes.TryRead(args, ["1", "16"], "queue", out var sizes) ? Print(sizes) : 2;

    private static int Print(List<int> sizes)
    {
        foreach (var servers in sizes)
        {
            var best = QueueModel.Of(servers, Customers, out var events, out var meanWait);
            for (var round = 1; round < Rounds; round++)
                best = best.Or(QueueModel.Of(servers, Customers, out events, out meanWait));

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{{\"servers\":{servers},\"customers\":{Customers},\"events\":{events},\"seconds\":{best.NsEach * events / 1e9:0.0000},\"event_ns\":{best.NsEach:0.0},\"event_bytes\":{best.BytesEach:0.0},\"customer_bytes\":{best.BytesEach * events / Customers:0.0},\"meanWait\":{meanWait:0.0000}}}"));
        }

        return 0;
    }
}

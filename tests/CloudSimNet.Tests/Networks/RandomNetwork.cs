// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Tests.Networks;

/// <summary>A random graph: switches in a random tree with further links across it, and hosts with one or two links each. Not all of it need hang together.</summary>
internal static class RandomNetwork
{
    public static Topology Of(int seed, bool hasLatency = true)
    {
        var random = new Random(seed * 7919);
        var plan = new TopologyPlan();
        var (switches, hosts) = (random.Next(1, 12), random.Next(2, 10));
        for (var i = 0; i < switches; i++)
        {
            plan.AddSwitch($"s{i}");
            if (i > 0 && random.Next(12) > 0)
                plan.AddLink($"s{random.Next(i)}", $"s{i}", Link(random, hasLatency));
        }

        for (var extra = random.Next(2 * switches); extra > 0 && switches > 1; extra--)
        {
            var from = random.Next(switches);
            plan.AddLink($"s{from}", $"s{(from + 1 + random.Next(switches - 1)) % switches}", Link(random, hasLatency));
        }

        for (var i = 0; i < hosts; i++)
        {
            plan.AddHost($"h{i}");
            for (var links = random.Next(4) == 0 ? 2 : 1; links > 0; links--)
                plan.AddLink($"h{i}", random.Next(10) == 0 && i > 0 ? $"h{random.Next(i)}" : $"s{random.Next(switches)}", Link(random, hasLatency));
        }

        return plan.Build();
    }

    private static LinkSpec Link(Random random, bool hasLatency) => new()
    {
        Rate = DataRate.Mbps(random.Next(1, 20) * 50),
        Latency = SimDuration.FromNanoseconds(random.Next(4) * (hasLatency ? 1000 : 0)),
        Duplex = random.Next(5) == 0 ? Duplex.Half : Duplex.Full,
    };
}

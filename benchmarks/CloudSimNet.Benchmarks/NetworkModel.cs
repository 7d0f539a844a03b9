// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Benchmarks;

/// <summary>Short flows between random hosts of a fat tree: 10 to 100 kB each, Poisson arrivals that load each host's link to a given part.</summary>
internal sealed class NetworkModel : IEventHandler
{
    private const int LeastBytes = 10_000;
    private const int MaxBytes = 100_000;

    private readonly RandomStream random;
    private readonly double meanGapSeconds;
    private readonly Flow[] flows;
    private int sent;

    public NetworkModel(int ports, int flowCount, double load)
    {
        var link = LinkSpec.Of(DataRate.Gbps(10), SimDuration.FromNanoseconds(1000));
        Network = Simulation.AddNetwork(new FatTreeShape { Ports = ports, Link = link }.Build());
        random = Simulation.Random("flows");
        flows = new Flow[flowCount];
        var bytesPerSecond = load * Network.Topology.Hosts.Count * link.Rate.BitsPerSecond / 8;
        meanGapSeconds = (LeastBytes + MaxBytes) / 2.0 / bytesPerSecond;
    }

    public Simulation Simulation { get; } = new(2026);

    public Network Network { get; }

    /// <summary>How many flows run at once at the most.</summary>
    public int Most { get; private set; }

    /// <summary>The mean of the flows' times, in seconds.</summary>
    public double MeanSeconds => flows.Average(flow => (flow.EndedAt - flow.StartedAt).Seconds);

    /// <summary>Finds so many paths between random hosts, whose distances are known after <see cref="Run"/>; returns the links on them.</summary>
    public long FindRoutes(int count)
    {
        var (hosts, links) = (Network.Topology.Hosts, 0L);
        for (var i = 0; i < count; i++)
            links += Network.FindRoute(hosts[(int)random.NextInteger(hosts.Count)], hosts[(int)random.NextInteger(hosts.Count)], i)!.Hops.Count;
        return links;
    }

    public void Run()
    {
        Plan();
        Simulation.Run();
        if (Network.Completed != flows.Length)
            throw new InvalidOperationException($"{Network.Completed} of {flows.Length} flows have arrived.");
    }

    public void Handle(long tag)
    {
        var hosts = Network.Topology.Hosts;
        var from = (int)random.NextInteger(hosts.Count);
        var to = (from + 1 + (int)random.NextInteger(hosts.Count - 1)) % hosts.Count;
        flows[sent++] = Network.Send(hosts[from], hosts[to], Bytes.B(LeastBytes + random.NextInteger(MaxBytes - LeastBytes + 1)));
        Most = Math.Max(Most, (int)(Network.Sent - Network.Completed));
        if (sent < flows.Length)
            Plan();
    }

    private void Plan() => Simulation.Schedule(Simulation.Now + SimDuration.FromSeconds(random.NextExponential(meanGapSeconds)), this);
}

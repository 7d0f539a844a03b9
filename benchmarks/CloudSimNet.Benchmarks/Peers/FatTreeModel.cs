// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Benchmarks.Peers;

/// <summary>Flows in a k-ary fat tree (k³/4 hosts, directed links of 1.25e9 B/s), each over an edge, aggregation and core switch drawn for it.</summary>
/// <remarks>Draws for each flow, SplitMix64(7): source, destination (again while it is the source), aggregation, core, start, size.</remarks>
internal sealed class FatTreeModel : IPeerModel
{
    private const double LinkBytesPerSecond = 1.25e9;

    private readonly Simulation simulation = new();
    private readonly FluidSystem network;
    private readonly Dictionary<(char Kind, int First, int Second, int Third), FluidResource> links = [];
    private readonly Flow[] flows;

    public FatTreeModel(int k, int count, double spreadSeconds, double latencySeconds, bool intoOneHost)
    {
        network = new FluidSystem(simulation);
        var draw = new PeerRandom(7);
        var (half, hosts) = (k / 2, k * k * k / 4);
        flows = new Flow[count];
        for (var i = 0; i < count; i++)
        {
            var source = draw.Below(hosts);
            int destination;
            if (intoOneHost)
            {
                destination = 0;
                while (source == destination)
                    source = draw.Below(hosts);
            }
            else
            {
                do
                    destination = draw.Below(hosts);
                while (destination == source);
            }

            var (aggregation, core) = (draw.Below(half), draw.Below(half));
            var start = spreadSeconds * draw.Unit();
            var size = (ulong)(1e8 + (9e8 * draw.Unit()));
            var path = Path(source, destination, aggregation, core, half);
            var latency = SimDuration.FromSeconds(latencySeconds * path.Length);
            flows[i] = new Flow(simulation, network.AddActivity(path, new FluidTerms { Latency = latency, Weight = latencySeconds > 0 ? 1 / (latencySeconds * path.Length) : 1 }), size);
            simulation.Schedule(SimTime.FromSeconds(start), flows[i], i);
        }
    }

    public long Events => 2L * flows.Length;

    public RunResult Run() => simulation.Run();

    public IEnumerable<double> FinishSeconds() => flows.Select(static flow => flow.FinishSeconds);

    private FluidResource[] Path(int source, int destination, int aggregation, int core, int half)
    {
        var (sourceEdge, destinationEdge) = (source / half, destination / half);
        var (sourcePod, destinationPod) = (sourceEdge / half, destinationEdge / half);
        var path = new List<FluidResource> { Link('u', source) };
        if (sourceEdge != destinationEdge)
        {
            path.Add(Link('e', sourceEdge, aggregation));
            if (sourcePod != destinationPod)
            {
                path.Add(Link('a', sourcePod, aggregation, core));
                path.Add(Link('b', destinationPod, aggregation, core));
            }

            path.Add(Link('f', destinationEdge, aggregation));
        }

        path.Add(Link('d', destination));
        return [.. path];
    }

    private FluidResource Link(char kind, int first, int second = 0, int third = 0)
    {
        var key = (kind, first, second, third);
        if (!links.TryGetValue(key, out var link))
            links.Add(key, link = network.AddResource(LinkBytesPerSecond));
        return link;
    }

    private sealed class Flow(Simulation simulation, FluidActivity activity, double size) : IEventHandler
    {
        private bool isStarted;

        public double FinishSeconds { get; private set; }

        public void Handle(long tag)
        {
            if (isStarted)
            {
                FinishSeconds = simulation.Now.Seconds;
                return;
            }

            isStarted = true;
            activity.Start(size, this, tag);
        }
    }
}

// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet/CloudSimNet.csproj
using CloudSimNet;
using CloudSimNet.Services;
using CloudSimNet.Workloads;
using static System.FormattableString;

// A web shop in three tiers. How many application servers does it need, so that at the busiest hour 95 of 100 pages are there within 100 ms?
var goal = SimDuration.FromMilliseconds(100);
var big = new VmSpec { VirtualCpus = 4, Memory = Bytes.GiB(16) };
var small = new VmSpec { VirtualCpus = 2, Memory = Bytes.GiB(4) };

ServiceSpec[] tiers =
[
    new()
    {
        Name = "web",
        Stages = [Work(2), new CallStage("app") { Request = Bytes.B(1_000), Response = Bytes.B(60_000) }, Work(1)],
    },
    new()
    {
        Name = "app",
        Threads = 32,
        QueueLimit = 500,
        Balancing = new LeastOutstanding(),
        Stages = [Work(15), new ForkStage(Ask("db", 2), Ask("cache", 3)), Work(5)],
    },
    new() { Name = "cache", Stages = [Work(0.1)] },
    new() { Name = "db", Stages = [Work(3), new DelayStage(Distributions.Exponential(0.002))] },
];

Console.WriteLine("servers  pages/s   mean    p50    p95    p99  rejected");
for (var servers = 3; servers <= 8; servers++)
{
    var workload = Run(servers);
    var pages = workload.Statistics;
    Console.WriteLine(Invariant($"{servers,7}{pages.Throughput,9:0.0}{Ms(pages.Response.Mean)}{Ms(pages.Response.P50)}{Ms(pages.Response.P95)}{Ms(pages.Response.P99)}{pages.Rejected + pages.Failed,10}"));
    if (pages.Rejected + pages.Failed > 0 || pages.Response.P95 > goal)
        continue;
    var mean = pages.MeanResponse();
    Console.WriteLine(Invariant($"\n{servers} servers do. A page takes {1000 * mean.Mean:0.0} ms, give or take {1000 * mean.HalfWidth:0.0} ms (95 %)."));
    Console.WriteLine("Where the time of each service goes, in ms: network, queueing, computing, delay, others");
    foreach (var service in workload.Application.Services)
    {
        var s = service.Statistics;
        Console.WriteLine($"{service.Name,-7}{Ms(s.Network.Mean)}{Ms(s.Queueing.Mean)}{Ms(s.Compute.Mean)}{Ms(s.Delay.Mean)}{Ms(s.Downstream.Mean)}");
    }

    break;
}

OpenWorkload Run(int servers)
{
    var simulation = new Simulation(seed: 7);
    var datacenter = simulation.AddDatacenter("lyon", new FirstFit());
    datacenter.AddHosts(8, new HostSpec { Cores = 16, Clock = Frequency.GHz(1), Memory = Bytes.GiB(128) });
    var shop = simulation.AddApplication(new ApplicationSpec
    {
        Name = "shop",
        Services = tiers,
        Network = new FixedLatencyNetwork(simulation, SimDuration.FromMilliseconds(0.2), DataRate.Gbps(10)),
        WarmUp = SimDuration.FromMinutes(1),
    });

    for (var i = 0; i < 2; i++)
        shop["web"].AddInstance(datacenter.Request(small));
    for (var i = 0; i < servers; i++)
        shop["app"].AddInstance(datacenter.Request(small));
    shop["cache"].AddInstance(datacenter.Request(small));
    for (var i = 0; i < 2; i++)
        shop["db"].AddInstance(datacenter.Request(big));

    var visitors = shop.Add(new OpenWorkloadSpec { Name = "visitors", Service = "web", Rate = RateProfile.Constant(350), Until = SimTime.FromSeconds(240) });
    simulation.Run();
    return visitors;
}

// Milliseconds on a core of 1 GHz, as a mean.
static ComputeStage Work(double milliseconds) => new(Distributions.Exponential(milliseconds * 1e6));

static CallStage Ask(string service, int times) => new(service) { Times = times, Request = Bytes.B(300), Response = Bytes.B(4_000) };

static string Ms(SimDuration duration) => Invariant($"{1000 * duration.Seconds,7:0.0}");

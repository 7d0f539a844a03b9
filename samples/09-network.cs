// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet/CloudSimNet.csproj
using CloudSimNet;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using static System.FormattableString;

// Four leaves of eight hosts and two spines: 200 Gbit/s down and 50 up at each leaf, four to one. Each host of one leaf sends to a host of the next;
// then a spine fails.
var shape = new LeafSpineShape
{
    Leaves = 4, Spines = 2, HostsPerLeaf = 8,
    HostLink = LinkSpec.Of(DataRate.Gbps(25), SimDuration.FromNanoseconds(1000)),
    SpineLink = LinkSpec.Of(DataRate.Gbps(25), SimDuration.FromNanoseconds(1000)),
};
var topology = shape.Build();
var simulation = new Simulation(seed: 1);
var network = simulation.AddNetwork(topology);
Console.WriteLine(Invariant($"{topology.Hosts.Count} hosts, oversubscribed {shape.Oversubscription:0}:1"));

var hosts = topology.Hosts;
var near = network.Send(hosts[0], hosts[1], Bytes.GB(10));
var far = Enumerable.Range(0, 8).Select(i => network.Send(hosts[i], hosts[8 + i], Bytes.GB(10))).ToArray();
var spine = network[topology.Find("spine-0")];
simulation.Schedule(SimDuration.FromSeconds(1), () => Show("both spines"));
simulation.Schedule(SimDuration.FromSeconds(2), spine.Fail);
simulation.Schedule(SimDuration.FromSeconds(3), () => Show("one spine"));
simulation.Schedule(SimDuration.FromSeconds(4), spine.Repair);
simulation.Run();
Console.WriteLine(Invariant($"all is there after {far.Max(flow => flow.EndedAt).Seconds:0.000} s; {far.Sum(flow => flow.Reroutes)} flows took another way"));

void Show(string when) =>
    Console.WriteLine(Invariant($"{when}: within a leaf {near.Rate}; between leaves {string.Join(", ", far.Select(flow => flow.Rate.BitsPerSecond / 1e9).Order().Select(rate => rate.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)))} Gbit/s"));

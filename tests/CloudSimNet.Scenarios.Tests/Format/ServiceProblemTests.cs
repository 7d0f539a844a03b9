// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Good services in which one thing is made wrong: the message with its place; and what results say of them.</summary>
public sealed class ServiceProblemTests
{
    private static readonly string Good = """
        version: 1
        name: shop
        datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 2, cores: 2, clock: 1 GHz, memory: 8 GiB }] }]
        vms: [{ count: 3, type: { memory: 1 GiB } }]
        services:
          - { name: web, on: { vms: [0, 1] }, stages: [{ compute: 2 MI }, { call: app, times: 2 }] }
          - { name: app, on: { first: 1, count: 2 }, stages: [{ delay: { name: exponential, mean: 5 ms } }] }
        load:
          - { name: shop, service: web, profile: [{ from: 0 s, requestsPerSecond: 5 }, { from: 10 s, requestsPerSecond: 9 }], until: 20 s }
          - { name: clerks, service: web, users: 5, think: 1 s, until: 20 s }
        network: { topology: { name: star, hosts: 2, link: { rate: 8 Gbps } } }
        outputs: { warmUp: 1 s, timeseries: 10 s }
        """.ReplaceLineEndings("\n");

    [Test]
    public void Parse_GoodScenario_HasNoProblem() => Assert.That(Lab.Problems(Good), Is.Empty);

    [TestCase("[0, 1]", "[0, 3]", "6:33: services[0].instances.vms[1]: there is no virtual machine 3; there are 3, counted from 0")]
    [TestCase("count: 2 }, stages", "count: 3 }, stages", "7:41: services[1].instances.count: there is no virtual machine 3; there are 3, counted from 0")]
    [TestCase("first: 1", "first: 7", "7:31: services[1].instances.first: there is no virtual machine 7; there are 3, counted from 0")]
    [TestCase("vms: [0, 1]", "vms: [0, 1], first: 2", "6:29: services[0].instances.vms: stands beside first and count, which name machines as well; leave one of them out")]
    [TestCase("vms: [0, 1]", "count: 1", "6:22: services[0].instances: names no virtual machine; write the name of a group of them, or of a member such as app-vms[0]")]
    [TestCase("call: app", "call: ap", "6:75: services[0].stages[1].call: there is no service 'ap'; did you mean 'app'? There are: web, app")]
    [TestCase("{ delay: { name: exponential, mean: 5 ms } }", "{ call: web }", "7:55: services[1].stages[0]: services call each other in a circle: web -> app -> web; a request would never end.")]
    [TestCase("compute: 2 MI", "compute: 2", "6:59: services[0].stages[0].compute: \"2\" has no unit; write for instance \"2 GI\"")]
    [TestCase("compute: 2 MI", "compute: endless", "6:59: services[0].stages[0].compute: is endless, so no request is ever answered; give an amount such as 2 MI")]
    [TestCase("compute: 2 MI", "compute: 2 MI, delay: 5 ms", "6:48: services[0].stages[0]: says compute and delay at once; each stage is one of compute, call, parallel and delay")]
    [TestCase("compute: 2 MI", "", "6:48: services[0].stages[0]: says nothing to do; each stage is one of compute, call, parallel and delay")]
    [TestCase("compute: 2 MI", "compute: 2 MI, times: 2", "6:72: services[0].stages[0].times: belongs to a stage with call; leave it out")]
    [TestCase("name: exponential", "name: exponentail", "7:72: services[1].stages[0].delay.name: there is no distribution 'exponentail'; did you mean 'exponential'? Names: erlang, exponential, gamma, log-normal, pareto, triangular, uniform, weibull")]
    [TestCase("mean: 5 ms", "mean: 0 ms", "7:72: services[1].stages[0].delay: 'exponential' can't have these arguments: mean must be a finite number above 0.")]
    [TestCase("mean: 5 ms", "mean: forever", "7:72: services[1].stages[0].delay: 'exponential' can't have these arguments: mean must be a finite number above 0.")]
    [TestCase("mean: 5 ms", "mean: 5", "7:91: services[1].stages[0].delay.mean: \"5\" has no unit; write for instance \"5 s\"")]
    [TestCase("name: exponential, mean: 5 ms", "name: uniform, from: -1 s, to: 1 s", "7:72: services[1].stages[0].delay: 'uniform' can't have these arguments: from must be at least 0.")]
    [TestCase("service: web, users", "service: wbe, users", "10:30: load[1].service: there is no service 'wbe'; did you mean 'web'? There are: web, app")]
    [TestCase("name: clerks", "name: shop", "10:13: load[1].name: there is a load 'shop' already; give each its own name")]
    [TestCase("users: 5", "users: 5, requestsPerSecond: 2", "10:5: load[1]: has requestsPerSecond and users; leave all but one of them out")]
    [TestCase("users: 5, think: 1 s, ", "", "10:5: load[1]: says nobody who comes; add for instance requestsPerSecond: 50, or users: 20 and think: 5 s")]
    [TestCase("think: 1 s, ", "", "10:5: load[1]: has users who don't think; add for instance think: 5 s")]
    [TestCase("think: 1 s", "think: 0 s", "10:52: load[1].think: \"0 s\" is out of range: it must be at least 1 ns; write for instance 5 s")]
    [TestCase("think: 1 s", "think: 1 s, gaps: constant", "10:63: load[1].gaps: belongs to a load with requestsPerSecond or a profile; leave it out")]
    [TestCase("think: 1 s, until: 20 s", "think: 1 s", "10:5: load[1]: goes on and nothing ends it; give it an end with 'until' or 'requests', or the scenario one with 'until'")]
    [TestCase("think: 1 s", "think: 1 s, at: 30 s", "10:74: load[1].until: is 20 s, before the load begins at 30 s; give a later instant")]
    [TestCase("from: 10 s", "from: 0 s", "9:88: load[0].profile[1].from: is 0 ns, not after the step before it, which is at 0 ns; put the steps in the order of time")]
    [TestCase("from: 0 s", "from: 1 s", "9:51: load[0].profile[0].from: is 1 s, and the first step is from the load's beginning on; write 0 s")]
    [TestCase("hosts: 2, link", "hosts: 1, link", "11:22: network.topology: has 1 nodes of kind host for the 2 hosts of the datacenters, whose services send messages; give it at least 2")]
    [TestCase("warmUp: 1 s", "warmUp: forever", "12:20: outputs.warmUp: is forever, so no request ever counts; give a time such as 60 s")]
    public void Parse_OneThingWrong_SaysWhatAndWhere(string right, string wrong, string problem) =>
        Assert.That(Lab.Problems(Change(right, wrong)), Is.EqualTo(new[] { "s.yaml:" + problem }));

    [Test]
    public void Parse_LoadWithoutServices_IsAProblem() =>
        Assert.That(Lab.Problems(Lab.Text(rest: "load: [{ name: x, service: y, users: 1, think: 1 s, until: 1 s }]\noutputs: { warmUp: 1 s }")).Select(problem => problem.Split(": ")[1]), Is.EqualTo(new[] { "load", "outputs.warmUp" }));

    [Test]
    public void Parse_MillionCallsOfMillionCallsOfNothing_SaysHowManyAndTheRemedy() =>
        Assert.That(
            Lab.Problems(Served.Text(stages: "{ call: app, times: 1000000 }", more: "- { name: app, on: { vms: [1] }, stages: [{ call: db, times: 1000000 }] }\n  - { name: db, on: { vms: [1] } }")).Single(),
            Does.EndWith("services[0].stages: a request to 'web' leads to 1000001000001 requests, itself and all calls of calls included; it must be at most 1000000000: lower times, or let one call stand for many."));

    [TestCase("nics: [{ on: { first: 0, count: 2 }, network: back }]", "virtualNetwork.nics: have none for virtual machine 'vms-0[2]', on which 'app' runs; give it one")]
    [TestCase("nics: [{ on: { first: 0, count: 3 }, network: bakc }]", "virtualNetwork.nics[0].network: there is no network 'bakc'; did you mean 'back'? There are: back, front")]
    [TestCase("nics: [{ on: { first: 0, count: 3 }, network: back }, { on: { first: 0 }, network: back }]", "virtualNetwork.nics[1].vms: virtual machine 'vms-0[0]' has a NIC already; give each one")]
    [TestCase("nics: [{ on: { first: 0, count: 3 }, network: front }]", "virtualNetwork.nics[0].network: 'front' has room for 2 NICs in 10.0.0.8/30, and these make 3; give it a shorter prefix")]
    [TestCase("nics: [{ on: { first: 0, count: 3 }, network: back }], outside: back", "virtualNetwork.outside: needs the node of the gateway, and the network doesn't say where the world outside is; add network.outside")]
    [TestCase("nics: [{ on: { first: 0, count: 3 }, network: back }], routers: [{ between: [back] }]", "virtualNetwork.routers[0].between: has one network; a router needs at least two")]
    [TestCase("nics: [{ on: { first: 0, count: 3 }, network: back }], routers: [{ between: [back, front] }]", "virtualNetwork.routers[0].between[1]: 'front' has addresses of 'back', so that nothing could be routed between them; give them prefixes that don't overlap")]
    [TestCase("nics: [{ on: { first: 0, count: 3 }, network: back }], firewall: { rules: [{ do: deny, to: bck }] }", "virtualNetwork.firewall.rules[0].to: there is no network 'bck'; did you mean 'back'? There are: back, front")]
    public void Parse_TenantsNetworkWrong_SaysWhatAndWhere(string rest, string problem) =>
        Assert.That(
            Lab.Problems(Good + $"\nvirtualNetwork: {{ networks: [{{ name: back, vlan: 1, prefix: 10.0.0.0/24 }}, {{ name: front, vxlan: 1, prefix: 10.0.0.8/30 }}], {rest} }}").Select(one => one.Split(": ", 2)[1]),
            Is.EqualTo(new[] { problem }));

    [TestCase("{ name: a, vlan: 1, prefix: 10.0.0.0/24 }, { name: a, vlan: 2, prefix: 10.0.0.0/24 }", "virtualNetwork.networks[1].name: there is a network 'a' already; give each its own name")]
    [TestCase("{ name: a, prefix: 10.0.0.0/24 }", "virtualNetwork.networks[0]: has neither a vlan nor a vxlan; add for instance vlan: 12")]
    [TestCase("{ name: a, vlan: 1, vxlan: 1, prefix: 10.0.0.0/24 }", "virtualNetwork.networks[0]: has a vlan and a vxlan; leave one of them out")]
    [TestCase("{ name: a, vlan: 1, prefix: 10.0.0.0/24 }, { name: b, vlan: 1, prefix: 10.0.0.0/24 }", "virtualNetwork.networks[1].vlan: marks the frames of another network already; take another number")]
    [TestCase("{ name: a, vlan: 1, prefix: 10.0.0.0/33 }", "virtualNetwork.networks[0].prefix: '10.0.0.0/33' is no prefix of IPv4 addresses with room for NICs; write for instance 10.0.0.0/24")]
    public void Parse_TenantsNetworksWrong_SaysWhatAndWhere(string networks, string problem) =>
        Assert.That(
            Lab.Problems(Good + $"\nvirtualNetwork: {{ networks: [{networks}], nics: [{{ on: {{ first: 0, count: 3 }}, network: a }}] }}").Select(one => one.Split(": ", 2)[1]),
            Is.EqualTo(new[] { problem }));

    [Test]
    public void Parse_TenantsNetworkWithoutWhatItNeeds_SaysBoth() =>
        Assert.That(
            Lab.Problems(Lab.Text(rest: "virtualNetwork: { networks: [{ name: a, vlan: 1, prefix: 10.0.0.0/24 }], nics: [{ on: { first: 0 }, network: a }] }")).Select(one => one.Split(": ", 2)[1]),
            Is.SupersetOf(new[] { "virtualNetwork: lies over a network, and there is none; add network, or leave it out", "virtualNetwork: carries what services send, and there are none; add services, or leave it out" }));

    [Test]
    public void Parse_ServiceTwice_IsReported() =>
        Assert.That(Lab.Problems(Change("name: app, on", "name: web, on").Replace("call: app", "call: web", StringComparison.Ordinal)), Has.Some.Contains("services[1].name: there is a service 'web' already; give each its own name"));

    [Test]
    public void Run_Breakdown_AddsUpToTheMean()
    {
        var run = Lab.Run(Good);

        foreach (var load in Served.Summary(run).GetProperty("load").EnumerateObject().Concat(Served.Summary(run).GetProperty("services").EnumerateObject()))
        {
            var parts = load.Value.GetProperty("breakdown_s").EnumerateObject().Sum(part => part.Value.GetDouble());
            Assert.That(parts, Is.EqualTo(load.Value.GetProperty("response_s").GetProperty("mean").GetDouble()).Within(1e-12).And.GreaterThan(0), load.Name);
        }
    }

    [Test]
    public void Run_Series_HasColumnsForEachLoad() =>
        Assert.That(Lab.Run(Good).TimeSeries!.Columns.Select(column => column.Name), Is.EqualTo(new[] { "shop_inFlight", "shop_completed", "clerks_inFlight", "clerks_completed" }));

    [TestCase("until: 100 s", "until: 200 s", 0.66, 17.325)]
    [TestCase("until: 100 s", "until: 100 s", 0.66, 17.325)]
    [TestCase("requests: 100", "until: 200 s", 100.0 / 151, 2625.0 / 151)] // The last is over at 151 s.
    public void Summary_LoadEndsBeforeTheScenario_ThroughputAndMeanInFlightAreOverTheLoadsOwnTime(string ends, string until, double throughput, double mean)
    {
        var shop = Served.Shop(Lab.Run(Served.Text("threads: 1,", "{ delay: 1.5 s }", $"requestsPerSecond: 1, gaps: constant, {ends}", rest: until)));

        Assert.That(shop.GetProperty("throughput_perSecond").GetDouble(), Is.EqualTo(throughput).Within(1e-12));
        Assert.That(shop.GetProperty("meanInFlight").GetDouble(), Is.EqualTo(mean).Within(1e-12));
    }

    private static string Change(string right, string wrong)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative);
        return Good[..at] + wrong + Good[(at + right.Length)..];
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Placement;

/// <summary>The indexed policies against a naive one, on random populations that come and go.</summary>
public sealed class NaivePlacementTests
{
    private const int Populations = 12;
    private const int Requests = 250;

    private static readonly Dictionary<string, IPlacementPolicy> Policies = new()
    {
        [FirstFit.Name] = new FirstFit(),
        [BestFit.Name] = new BestFit(),
        [WorstFit.Name] = new WorstFit(),
        [RoundRobin.Name] = new RoundRobin(),
    };

    private static IEnumerable<string> Rules => Policies.Keys;

    [TestCaseSource(nameof(Rules))]
    public void Place_RandomPopulations_AgreesWithTheNaiveRule(string rule)
    {
        var decided = 0;
        for (var seed = 0; seed < Populations; seed++)
            decided += Compare(rule, seed);
        Assert.That(decided, Is.GreaterThanOrEqualTo(2000)); // Requests that found a host.
    }

    private static int Compare(string rule, int seed)
    {
        var random = new Random(seed);
        var types = Enumerable.Range(0, 4).Select(_ => HostType(random)).ToList();
        var hosts = Enumerable.Range(0, random.Next(5, 90)).Select(_ => types[random.Next(types.Count)]).ToList();
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("d", Policies[rule]);
        hosts.ForEach(host => datacenter.AddHost(host));
        var naive = new NaivePlacement(hosts, rule);

        // Requests of one second are decided in id order, after the machines whose time ends at that second have gone.
        var leaving = new List<(int Second, int Host, VmSpec Spec)>();
        var expected = new List<int>();
        var vms = new List<VirtualMachine>();
        var second = 0;
        for (var i = 0; i < Requests; i++)
        {
            second += random.Next(0, 3);
            var spec = VmType(random);
            vms.Add(datacenter.Request(spec, after: For(second)));
            foreach (var (_, host, gone) in leaving.Where(one => one.Second <= second))
                naive.Remove(host, gone);
            leaving.RemoveAll(one => one.Second <= second);
            expected.Add(naive.Place(spec));
            if (expected[^1] >= 0)
                leaving.Add((second + (int)spec.Lifetime.Seconds, expected[^1], spec));
        }

        simulation.Run();
        Assert.That(vms.Select(static vm => vm.Host?.Id.Value ?? -1), Is.EqualTo(expected), $"{rule}, seed {seed}");
        Assert.That(datacenter.Hosts.Select(static host => (host.VmCount, host.FreeMemory)), Is.EqualTo(hosts.Select(static host => (0, host.Memory))), "all have left");
        return expected.Count(static host => host >= 0);
    }

    private static HostSpec HostType(Random random)
    {
        var spaceShared = random.Next(3) == 0;
        return Host(random.Next(1, 17), random.Next(1, 5) * 700) with
        {
            Memory = Bytes.GiB(random.Next(4, 65)),
            CpuSharing = spaceShared ? CpuSharing.SpaceShared : CpuSharing.TimeShared,
            CpuOvercommit = spaceShared ? 1 : random.Next(2, 5) / 2.0,
        };
    }

    private static VmSpec VmType(Random random)
    {
        var cpus = random.Next(1, 6);
        return Vm(cpus) with
        {
            Memory = Bytes.GiB(random.Next(0, 9)),
            ClockLimit = random.Next(2) == 0 ? Frequency.Unlimited : Frequency.MHz(random.Next(1, 6) * 500),
            Reservation = random.Next(2) == 0 ? CpuReservation.AllVirtualCpus : CpuReservation.Of(Frequency.MHz(cpus * random.Next(1, 6) * 300)),
            Lifetime = For(random.Next(1, 120)),
        };
    }
}

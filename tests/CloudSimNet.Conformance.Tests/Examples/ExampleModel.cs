// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Conformance.Tests.CloudSim;
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.Examples;

/// <summary>One of CloudSim's example programs as a model. Hosts are chosen by the most free MIPS, and machines of one broker never get another's cloudlets.</summary>
internal sealed partial class ExampleModel
{
    private readonly JsonElement inputs;
    private readonly MessageDelays delays;
    private readonly Dictionary<string, double> starts = [];
    private readonly SortedDictionary<string, ExampleBroker> brokers = new(StringComparer.Ordinal);

    public ExampleModel(JsonElement inputs)
    {
        this.inputs = inputs;
        inputs.MustKnowKeys("example", "datacenters", "vms", "cloudlets", "brokers", "pauseAt", "topology", "mapping", "links");
        delays = new MessageDelays(inputs);
        Holdings = new SideResources(Simulation);
        foreach (var datacenter in inputs.Items("datacenters"))
            AddDatacenter(datacenter);
        foreach (var vm in inputs.Items("vms"))
            AddVm(vm);
        foreach (var cloudlet in inputs.Items("cloudlets"))
            AddCloudlet(cloudlet);
        foreach (var (name, broker) in brokers)
            broker.Begin(starts[name]);
    }

    public Simulation Simulation { get; } = new();

    public SideResources Holdings { get; }

    public IEnumerable<ExampleBroker> Brokers => brokers.Values;

    private void AddDatacenter(JsonElement datacenter)
    {
        datacenter.MustKnowKeys("datacenter", "hosts", "cost"); // What things cost doesn't change when they happen.
        var made = Simulation.AddDatacenter($"datacenter {Simulation.Datacenters.Count}", new WorstFit());
        foreach (var host in datacenter.Items("hosts"))
        {
            host.MustKnowKeys("host", "pes", "mipsPerPe", "ramMb", "bw", "storage", "vmScheduler", "provisioners");
            var one = made.AddHost(new HostSpec
            {
                Cores = host.Whole("pes", 1),
                Clock = Frequency.MHz(host.Number("mipsPerPe", 1000)),
                Memory = Bytes.MiB(host.Number("ramMb", 0)),
                CpuSharing = IsSpaceShared(host, "vmScheduler") ? CpuSharing.SpaceShared : CpuSharing.TimeShared,
            });
            Holdings.Offer(one, host.Number("bw", double.MaxValue), host.Number("storage", double.MaxValue));
        }
    }

    private void AddVm(JsonElement vm)
    {
        vm.MustKnowKeys("VM", "id", "mips", "pes", "ramMb", "bw", "size", "cloudletScheduler", "broker");
        var (pes, mips) = (vm.Whole("pes", 1), vm.Number("mips", 1000));
        var spec = new VmSpec
        {
            VirtualCpus = pes,
            ClockLimit = Frequency.MHz(mips),
            Reservation = CpuReservation.Of(Frequency.MHz(pes * mips)),
            Memory = Bytes.MiB(vm.Number("ramMb", 0)),
            Scheduling = IsSpaceShared(vm, "cloudletScheduler") ? JobScheduling.SpaceShared : JobScheduling.TimeShared,
        };
        Holdings.Ask(spec, vm.Number("bw", 0), vm.Number("size", 0));
        BrokerOf(vm).Want(vm.Whole("id", 0), spec);
    }

    private void AddCloudlet(JsonElement cloudlet)
    {
        // Files are small and their transfer isn't part of these programs' times.
        cloudlet.MustKnowKeys("cloudlet", "id", "length", "pes", "fileSize", "outputSize", "utilCpu", "utilRam", "utilBw", "boundVm", "broker");
        if (cloudlet.Text("utilCpu", "full") != "full")
            Later.Issue("CPU use that changes with time");
        var pes = cloudlet.Whole("pes", 1);
        var spec = new JobSpec { Work = Instructions.Mega(cloudlet.Number("length", 0) * pes), Parallelism = pes };
        BrokerOf(cloudlet).Take(cloudlet.Whole("id", 0), cloudlet.Has("boundVm") ? cloudlet.Whole("boundVm", 0) : null, spec);
    }

    /// <summary>A broker is a number, a name, or a name with the time at which it is created; without any there is one.</summary>
    private ExampleBroker BrokerOf(JsonElement element)
    {
        var text = element.Has("broker") ? element.Of("broker").ToString() : "";
        var parts = CreatedAt().Match(text);
        var name = parts.Success ? parts.Groups["name"].Value : text;
        starts[name] = Math.Max(starts.GetValueOrDefault(name), parts.Success ? double.Parse(parts.Groups["time"].Value, CultureInfo.InvariantCulture) : 0);
        if (brokers.TryGetValue(name, out var broker))
            return broker;
        var entity = int.TryParse(name, CultureInfo.InvariantCulture, out var number) ? $"broker{number}" : name.Length == 0 ? "broker" : name;
        return brokers[name] = new ExampleBroker(Simulation, datacenter => delays.Between(entity, datacenter));
    }

    private static bool IsSpaceShared(JsonElement element, string key) => element.Text(key, "TimeShared") switch
    {
        "SpaceShared" => true,
        "TimeShared" => false,
        var other => Skipped(other),
    };

    private static bool Skipped(string scheduler)
    {
        Later.Issue($"the scheduler {scheduler}");
        return false;
    }

    [GeneratedRegex(@"^(?<name>\S+) created at t=(?<time>[0-9.]+)$")]
    private static partial Regex CreatedAt();
}

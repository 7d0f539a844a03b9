// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;
using CloudSimNet.Placement;
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>A SimGrid platform with executions, as hosts, virtual machines and jobs.</summary>
/// <remarks>
/// One flop is one instruction is one cycle. Each host is a datacenter of its own, so that everything lands where the case says. An execution on a host is a job on a virtual
/// machine made for it, which carries its weight and cap; one in a virtual machine is a job there. Nothing is reserved, so any number of machines fits.
/// </remarks>
internal sealed class SimGridModel
{
    private readonly Dictionary<string, Datacenter> hosts = [];
    private readonly Dictionary<string, VirtualMachine> machines = [];
    private readonly Dictionary<string, Job> jobs = [];

    public SimGridModel(JsonElement platform, IReadOnlyList<JsonElement> activities)
    {
        platform.MustKnowKeys("platform", "hosts", "vms", "links", "routes");
        foreach (var host in platform.Items("hosts"))
            AddHost(host);
        foreach (var vm in platform.Items("vms"))
            AddMachine(vm);
        foreach (var activity in activities)
            AddExecution(activity);
    }

    public Simulation Simulation { get; } = new();

    public Job Job(string id) => jobs[id];

    public Host Host(string id) => hosts[id].Hosts[0];

    private void AddHost(JsonElement host)
    {
        host.MustKnowKeys("host", "id", "cores", "speed_flops", "watts_idle", "watts_epsilon", "watts_allcores", "disks");
        var id = host.Text("id", "");
        hosts[id] = Simulation.AddDatacenter(id, new FirstFit());
        hosts[id].AddHost(new HostSpec
        {
            Cores = host.Whole("cores", 1),
            Clock = Flops(host.Number("speed_flops", 0)),
            Memory = Bytes.Zero,
            Power = PowerOf(host),
        });
    }

    private static IPowerModel PowerOf(JsonElement host)
    {
        if (!host.Has("watts_idle") || !host.Has("watts_allcores"))
            return UnmeteredPower.Instance;
        var (idle, all) = (host.Number("watts_idle", 0), host.Number("watts_allcores", 0));
        return host.Has("watts_epsilon")
            ? new EpsilonPower(idle, host.Number("watts_epsilon", 0), all)
            : PowerCurve.Linear(Power.Watts(idle), Power.Watts(all));
    }

    private void AddMachine(JsonElement vm)
    {
        vm.MustKnowKeys("virtual machine", "id", "host", "cores", "bound_flops", "ram_bytes"); // Memory is checked only where a host has some, and none has.
        machines[vm.Text("id", "")] = hosts[vm.Text("host", "")].Request(new VmSpec
        {
            VirtualCpus = vm.Whole("cores", 1),
            Memory = Bytes.Zero,
            Reservation = CpuReservation.None,
            CpuLimit = vm.Has("bound_flops") ? Flops(vm.Number("bound_flops", 0)) : Frequency.Unlimited,
        });
    }

    private void AddExecution(JsonElement activity)
    {
        activity.MustKnowKeys("activity", "id", "type", "host", "start_s", "size", "priority", "cap_flops", "threads");
        var type = activity.Text("type", "");
        if (type != "exec")
            Later.Issue($"activities of type {type}");
        var start = SimDuration.FromSeconds(activity.Number("start_s", 0));
        var threads = activity.Whole("threads", 1);

        // SimGrid ignores priority and bound of an execution with several threads; its size is that of one thread.
        var weight = threads == 1 ? activity.Number("priority", 1) : 1;
        var cap = threads == 1 && activity.Has("cap_flops") ? Flops(activity.Number("cap_flops", 0)) : Frequency.Unlimited;
        var job = new JobSpec
        {
            Work = Instructions.FromCount((long)Math.Round(activity.Number("size", 0) * threads)),
            Parallelism = threads,
        };
        var where = activity.Text("host", "");
        jobs[activity.Text("id", "")] = machines.TryGetValue(where, out var vm)
            ? vm.Submit(job with { SubmissionDelay = start, Weight = weight, Demand = cap.IsUnlimited ? CpuDemand.Full : CpuDemand.AtMost(cap) })
            : hosts[where].Request(NativeProcess(threads, weight, cap), after: start).Submit(job);
    }

    private static VmSpec NativeProcess(int threads, double weight, Frequency cap) => new()
    {
        VirtualCpus = threads,
        Memory = Bytes.Zero,
        Reservation = CpuReservation.None,
        Weight = CpuWeight.Of(weight * threads),
        CpuLimit = cap,
    };

    private static Frequency Flops(double flopsPerSecond) => Frequency.Hz((long)Math.Round(flopsPerSecond));
}

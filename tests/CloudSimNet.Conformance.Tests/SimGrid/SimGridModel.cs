// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>A SimGrid platform: executions as hosts, virtual machines and jobs, and whatever crosses links and disks as activities of a fluid system.</summary>
/// <remarks>
/// One flop is one instruction is one cycle. Each host is a datacenter of its own, so that everything lands where the case says. An execution on a host is a job on a virtual
/// machine made for it, which carries its weight and cap; one in a virtual machine is a job there. Nothing is reserved, so any number of machines fits.
/// </remarks>
internal sealed class SimGridModel
{
    private readonly Dictionary<string, Datacenter> hosts = [];
    private readonly Dictionary<string, VirtualMachine> machines = [];
    private readonly Dictionary<string, Job> jobs = [];
    private readonly SimGridFluidModel fluid;

    public SimGridModel(JsonElement platform, IReadOnlyList<JsonElement> activities)
    {
        platform.MustKnowKeys("platform", "hosts", "vms", "links", "routes"); // Routes are for migrations; a flow names its own.
        fluid = new SimGridFluidModel(Simulation);
        foreach (var link in platform.Items("links"))
            fluid.AddLink(link);
        foreach (var host in platform.Items("hosts"))
            AddHost(host);
        foreach (var vm in platform.Items("vms"))
            AddMachine(vm);
        foreach (var activity in activities)
            AddActivity(activity);
    }

    public Simulation Simulation { get; } = new();

    /// <summary>Whether an activity has come to an end, good or bad.</summary>
    public bool IsOver(string id) => EndOf(id) is not null || (jobs.TryGetValue(id, out var job) && job.IsOver);

    /// <summary>When an activity was done; null while it isn't.</summary>
    public SimTime? EndOf(string id)
    {
        if (fluid.Has(id))
            return fluid.Transfer(id).EndedAt;
        var job = jobs[id];
        return job.State == JobState.Completed ? job.EndedAt : null;
    }

    /// <summary>What an activity moves now, in bytes a second.</summary>
    public double RateOf(string id) => fluid.Transfer(id).Rate;

    public SimGridLink Link(string id) => fluid.Link(id);

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
        foreach (var disk in host.Items("disks"))
            fluid.AddDisk(disk);
    }

    private static IPowerModel PowerOf(JsonElement host)
    {
        if (!host.Has("watts_idle") || !host.Has("watts_allcores"))
            return UnmeteredPower.Instance;
        var (idle, all) = (host.Number("watts_idle", 0), host.Number("watts_allcores", 0));
        return host.Has("watts_epsilon")
            ? new EpsilonPower(idle, host.Number("watts_epsilon", 0), all)
            : PowerCurve.Linear(Power.FromWatts(idle), Power.FromWatts(all));
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

    private void AddActivity(JsonElement activity)
    {
        var type = activity.Text("type", "");
        if (SimGridFluidModel.Knows(type))
            fluid.AddActivity(activity);
        else if (type == "exec")
            AddExecution(activity);
        else
            Later.Issue($"activities of type {type}");
    }

    private void AddExecution(JsonElement activity)
    {
        activity.MustKnowKeys("activity", "id", "type", "host", "start_s", "size", "priority", "cap_flops", "threads");
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

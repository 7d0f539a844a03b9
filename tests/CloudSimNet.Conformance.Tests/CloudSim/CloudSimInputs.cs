// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>What a CloudSim case asks for; skips the test when that is something the library doesn't have yet.</summary>
internal sealed class CloudSimInputs
{
    public CloudSimInputs(JsonElement inputs)
    {
        inputs.MustKnowKeys("case", "datacenters", "vms", "cloudlets", "broker", "sim", "actions");
        Datacenters = inputs.Items("datacenters");
        Hosts = [.. Datacenters.Select(static datacenter => Expand(datacenter, "hosts"))];
        Vms = Expand(inputs, "vms");
        Cloudlets = Expand(inputs, "cloudlets");
        Broker = inputs.Of("broker");
        Sim = inputs.Of("sim");
        Actions = inputs.Items("actions");
        MustBeSupported();
    }

    public IReadOnlyList<JsonElement> Datacenters { get; }

    /// <summary>For each datacenter, its hosts one by one.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>> Hosts { get; }

    /// <summary>The virtual machines one by one.</summary>
    public IReadOnlyList<JsonElement> Vms { get; }

    /// <summary>The jobs one by one.</summary>
    public IReadOnlyList<JsonElement> Cloudlets { get; }

    public JsonElement Broker { get; }

    public JsonElement Sim { get; }

    public IReadOnlyList<JsonElement> Actions { get; }

    private static List<JsonElement> Expand(JsonElement parent, string key) =>
        [.. parent.Items(key).SelectMany(static item => Enumerable.Repeat(item, item.Whole("count", 1)))];

    private void MustBeSupported()
    {
        foreach (var datacenter in Datacenters)
            MustBeSupportedDatacenter(datacenter);
        foreach (var host in Hosts.SelectMany(static hosts => hosts))
            MustBeSupportedHost(host);
        foreach (var vm in Vms)
            MustBeSupportedVm(vm);
        foreach (var cloudlet in Cloudlets)
            MustBeSupportedCloudlet(cloudlet);
        Broker.MustKnowKeys("broker", "type", "retryDelay", "vmDestructionDelay");
        if (Broker.Text("type", "simple") is not ("simple" or "roundrobin") and var type)
            Later.Issue($"brokers of type {type}");
        Sim.MustKnowKeys("simulation", "minTimeBetweenEvents", "terminateAt");
        foreach (var action in Actions)
            CloudSimActions.MustBeSupported(action);
        MustNotDependOnPriorities();
    }

    /// <summary>Costs, distribution and the thresholds of migration policies change nothing that such a case can expect; a SAN changes nothing unless a job needs a file.</summary>
    private static void MustBeSupportedDatacenter(JsonElement datacenter)
    {
        datacenter.MustKnowKeys("datacenter", "hosts", "allocationPolicy", "schedulingInterval", "san", "costs", "distribution", "over", "under");
        if (datacenter.Text("allocationPolicy", "simple") is not ("simple" or "worstfit" or "firstfit" or "bestfit" or "roundrobin") and var policy)
            Later.Issue($"the allocation policy {policy}");
    }

    private static void MustBeSupportedHost(JsonElement host)
    {
        host.MustKnowKeys("host", "count", "pes", "mips", "ram", "bw", "storage", "vmScheduler", "maxPower", "staticPower", "idleShutdownDeadline");
        if (host.Number("idleShutdownDeadline", -1) >= 0)
            Later.Issue("hosts that shut down when idle");
        if (host.Text("vmScheduler", "space") is not ("space" or "time") and var scheduler)
            Later.Issue($"the VM scheduler {scheduler}");
    }

    private static void MustBeSupportedVm(JsonElement vm)
    {
        vm.MustKnowKeys("VM", "count", "mips", "pes", "ram", "bw", "size", "sched", "submissionDelay", "startupDelay", "shutDownDelay", "lifeTime", "peScaling");
        if (vm.Has("peScaling"))
            Later.Issue("vertical scaling");
        if (vm.Text("sched", "time") is not ("time" or "space" or "cfs") and var scheduler)
            Later.Issue($"the cloudlet scheduler {scheduler}");
    }

    private static void MustBeSupportedCloudlet(JsonElement cloudlet)
    {
        cloudlet.MustKnowKeys(
            "cloudlet", "count", "length", "pes", "cpu", "ram", "bw", "vm", "submissionDelay", "lifeTime", "priority", "requiredFiles");
        var cpu = cloudlet.Of("cpu");
        if (cpu.ValueKind == JsonValueKind.Object)
            Later.Issue(cpu.Has("absolute") ? "CPU use in absolute units" : "CPU use that changes with time");
        foreach (var key in new[] { "ram", "bw" })
            cloudlet.Of(key).MustKnowKeys(key, "start", "perSecond", "max", "absolute");
    }

    /// <summary>CFS with equal priorities is fair sharing; what its weights are otherwise, the cases don't say.</summary>
    private void MustNotDependOnPriorities()
    {
        var differ = Cloudlets.Select(static cloudlet => cloudlet.Number("priority", 0)).Distinct().Count() > 1;
        if (differ && Vms.Any(static vm => vm.Text("sched", "time") != "time"))
            Later.Issue("the order or weight of jobs by priority");
    }
}

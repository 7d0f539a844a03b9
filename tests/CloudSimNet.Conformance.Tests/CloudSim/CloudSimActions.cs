// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>What a case does at a given time from outside: <c>{t, op, cloudlet | vm}</c>.</summary>
internal static class CloudSimActions
{
    private static readonly Dictionary<string, Action<Job>> OnCloudlet = new()
    {
        ["finishCloudlet"] = static job => job.Complete(),
        ["cancelCloudlet"] = static job => job.Cancel(),
        ["pauseCloudlet"] = static job => job.Pause(),
        ["resumeCloudlet"] = static job => job.Resume(),
    };

    private static readonly Dictionary<string, Action<VirtualMachine>> OnVm = new()
    {
        ["destroyVm"] = static vm => vm.Stop(),
        ["pauseVm"] = static vm => vm.Pause(),
        ["resumeVm"] = static vm => vm.Resume(),
    };

    private static readonly Dictionary<string, Action<Host>> OnHost = new()
    {
        ["removeHost"] = static host => host.Fail(),
    };

    public static void MustBeSupported(JsonElement action)
    {
        var op = action.Text("op", "");
        if (OnCloudlet.ContainsKey(op))
            action.MustKnowKeys($"action {op}", "t", "op", "cloudlet");
        else if (OnVm.ContainsKey(op))
            action.MustKnowKeys($"action {op}", "t", "op", "vm");
        else if (OnHost.ContainsKey(op))
            action.MustKnowKeys($"action {op}", "t", "op", "host");
        else
            Later.Issue($"the action {op}");
    }

    public static void Plan(JsonElement action, CloudSimModel model)
    {
        var at = SimTime.FromSeconds(action.Number("t", 0));
        var op = action.Text("op", "");
        if (OnCloudlet.TryGetValue(op, out var onCloudlet))
            model.Simulation.Schedule(at, () => onCloudlet(model.Jobs[action.Whole("cloudlet", 0)]));
        else if (OnHost.TryGetValue(op, out var onHost))
            model.Simulation.Schedule(at, () => onHost(model.Simulation.Datacenters.SelectMany(static datacenter => datacenter.Hosts).ElementAt(action.Whole("host", 0))));
        else
            model.Simulation.Schedule(at, () => OnVm[op](model.Vms[action.Whole("vm", 0)]));
    }
}

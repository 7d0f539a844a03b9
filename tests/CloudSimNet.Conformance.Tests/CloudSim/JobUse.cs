// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>Memory and bandwidth that jobs use of their virtual machine. What fits has no effect on the CPU; what doesn't is contention, which the library doesn't model yet.</summary>
internal static class JobUse
{
    public static void MustHaveFitted(CloudSimModel model, VirtualMachine vm, string resource, double capacity)
    {
        var jobs = new List<(Job Job, double Part)>();
        for (var i = 0; i < model.Jobs.Count; i++)
        {
            if (model.Jobs[i].VirtualMachine == vm && !model.Jobs[i].StartedAt.IsNever)
                jobs.Add((model.Jobs[i], PartOf(model.Inputs.Cloudlets[i].Of(resource), capacity)));
        }

        foreach (var (at, _) in jobs)
        {
            var used = jobs.Where(other => other.Job.StartedAt <= at.StartedAt && at.StartedAt < other.Job.EndedAt).Sum(static other => other.Part);
            if (used > 1 + 1e-9)
                Later.Issue($"contention of a virtual machine's {resource}");
        }
    }

    private static double PartOf(JsonElement use, double capacity) => use.ValueKind switch
    {
        JsonValueKind.Number => use.GetDouble(),
        JsonValueKind.Object when use.Has("absolute") => use.Number("absolute", 0) / capacity,
        JsonValueKind.Object => use.Number("perSecond", 0) <= 0 ? use.Number("start", 0) : use.Number("max", 1),
        _ => 0,
    };
}

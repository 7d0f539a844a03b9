// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Admission;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Says what of a good scenario's virtual machines and jobs has no effect: what comes after the end, and what nothing can take.</summary>
internal static class ComputeEffects
{
    /// <summary>Reports it.</summary>
    /// <param name="compute">The section.</param>
    /// <param name="end">The end of the run.</param>
    /// <param name="report">Takes the path and the warning.</param>
    public static void Warn(ComputeSection compute, EndOfRun end, Action<string, string> report)
    {
        foreach (var (group, place) in compute.Vms)
        {
            var path = Text($"vms[{place}]");
            foreach (var (key, message) in group.ArrivalWarnings("virtual machines", end))
                report($"{path}.{key}", message);
            CheckFit(group.Type!, compute.Datacenters.Where(datacenter => group.Datacenter is null || datacenter.Name == group.Datacenter), $"{path}.type", report);
            VmDiskEffects.Warn(group.Disks, group.At, end, path, report);
        }

        foreach (var (workload, place, _) in compute.Workload)
        {
            VmDiskEffects.Warn(workload.Disks, SimDuration.Zero, end, Text($"workload[{place}]"), report);
            for (var i = 0; i < workload.Types.Count; i++)
                CheckFit(workload.Types[i], compute.Datacenters, Text($"workload[{place}].types[{i}]"), report);
        }

        foreach (var (jobs, place, _) in compute.Jobs)
        {
            if (compute.Vms.Count == 0 && compute.Workload.Count == 0)
                report(Text($"jobs[{place}]"), "there is no virtual machine that could take the jobs, so they wait for ever; add vms");
            foreach (var (key, message) in jobs.ArrivalWarnings("jobs", end))
                report(Text($"jobs[{place}].{key}"), message);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void CheckFit(VmTypeDocument type, IEnumerable<DatacenterPart> datacenters, string path, Action<string, string> report)
    {
        if (Refusals.LastingReasonOf(type.ToSpec(), datacenters.SelectMany(static datacenter => datacenter.Hosts.Select(static group => group.Spec))) is { } reason)
            report(path, $"virtual machines of this type are refused: {reason.TrimEnd('.')}");
    }
}

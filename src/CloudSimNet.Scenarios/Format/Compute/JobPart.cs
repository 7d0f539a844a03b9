// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A group of jobs of a scenario, ready to be built.</summary>
/// <param name="Document">What the file says.</param>
/// <param name="Index">Its place in the file.</param>
/// <param name="Vms">The virtual machines that get them in turn; none for whichever has a host.</param>
internal sealed record JobPart(JobGroupDocument Document, int Index, VmReferences Vms)
{
    /// <summary>Submits them.</summary>
    public void Build(Simulation simulation, CancellationToken cancellation)
    {
        var what = Document.Name is { } name ? $"jobs '{name}'" : FormattableString.Invariant($"jobs[{Index}]");
        var vms = Vms.In(simulation, what);
        if (vms.Count == 0 && !Vms.AreNone)
        {
            ModelReports.Of(simulation).AddShortfall(() => $"{what} aren't submitted: no virtual machine comes of those that they name");
            ModelGroups.Of(simulation).Jobs.Add(Document.Name, simulation.Jobs, simulation.Jobs.Count);
            return;
        }

        var work = WorkOf(simulation);
        var tenant = TenantCheck.Find(simulation, Document.Tenant);
        var labels = LabelTable.ToLabels(Document.Labels);
        var (turn, first) = (0, simulation.Jobs.Count);
        foreach (var after in Document.Times(simulation, GroupStream.Of("jobs", Document.Name, Index, "arrivals")))
        {
            cancellation.ThrowIfCancellationRequested();
            var spec = Document.ToSpec(after, work(), labels);
            _ = vms.Count > 0 ? vms[turn++ % vms.Count].Submit(spec) : tenant?.Submit(spec) ?? simulation.Submit(spec);
        }

        ModelGroups.Of(simulation).Jobs.Add(Document.Name, simulation.Jobs, first);
    }

    private Func<Instructions> WorkOf(Simulation simulation)
    {
        if (Document.Work!.Distribution is not { } distribution)
            return () => Document.Work.Amount!.Value;
        var stream = GroupStream.Of("jobs", Document.Name, Index, "work");
        var sampler = new Sampler(simulation.Random(stream), distribution.Value.Make(static amount => amount.IsEndless ? double.PositiveInfinity : amount.Count), stream);
        return () => Instructions.FromCount((long)Math.Min(Math.Round(sampler.NextAmount()), 9e18));
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A group of jobs of a scenario, ready to be built.</summary>
/// <param name="Document">What the file says.</param>
/// <param name="Index">Its place in the file.</param>
/// <param name="Vms">The numbers of the virtual machines that get them in turn; empty for whichever has a host.</param>
internal sealed record JobPart(JobGroupDocument Document, int Index, IReadOnlyList<int> Vms)
{
    /// <summary>Submits them.</summary>
    public void Build(Simulation simulation, CancellationToken cancellation)
    {
        var work = WorkOf(simulation);
        var tenant = TenantCheck.Find(simulation, Document.Tenant);
        var labels = LabelTable.ToLabels(Document.Labels);
        var (turn, first) = (0, simulation.Jobs.Count);
        foreach (var after in Document.Times(simulation, GroupStream.Of("jobs", Document.Name, Index, "arrivals")))
        {
            cancellation.ThrowIfCancellationRequested();
            var spec = Document.ToSpec(after, work(), labels);
            _ = Vms.Count > 0 ? simulation.VirtualMachines[Vms[turn++ % Vms.Count]].Submit(spec) : tenant?.Submit(spec) ?? simulation.Submit(spec);
        }

        ModelGroups.Of(simulation).AddJobs(Document.Name, simulation, first);
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

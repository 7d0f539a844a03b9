// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>The figures that every run has.</summary>
internal static class RunFigures
{
    private const int SchemaVersion = 2;

    /// <summary>All of them, in the order of summary.json.</summary>
    public static FigureGroup<RunSummary> All { get; } = new(static parts =>
    {
        parts.Add("schemaVersion", FigureUnit.None, FigureKind.Label, "The version of this file's form.", static _ => SchemaVersion);
        parts.Add("scenario", FigureUnit.None, FigureKind.Label, "The scenario's name.", static run => run.Scenario);
        parts.Add("seed", FigureUnit.None, FigureKind.Label, "What all random numbers depend on.", static run => run.Simulation.Seed);
        parts.Add("fingerprint", FigureUnit.None, FigureKind.Label, "The hash of every event: equal for equal runs.", static run => run.Result.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        parts.Add("endCause", FigureUnit.None, FigureKind.Label, "Why the run ended.", static run => run.Result.EndCause.ToString());
        parts.Add("endTime", FigureUnit.Seconds, FigureKind.Instant, "When it ended.", static run => run.Result.Time - SimTime.Zero);
        parts.Nest("", "totals", Totals, static run => run);
        parts.Nest("cycles", "cycles", Cycles, static run => run);
        parts.Nest("hosts", "hosts", Hosts, static run => run);
        parts.Nest("vms", "vms", Vms, static run => run);
        parts.Nest("jobs", "jobs", Jobs, static run => run);
        parts.Each("datacenter", "datacenters", null, Datacenters, static run => run.Simulation.Datacenters, static datacenter => datacenter.Name);
        parts.Lines("refused", RefusedVms, static run => run.Simulation.VirtualMachines.Where(static vm => vm.State == VmState.Refused));
        parts.Lines("failed", FailedVms, static run => run.Simulation.VirtualMachines.Where(static vm => vm.State == VmState.Failed), static run => run.Totals.VmsFailed > 0);
    });

    /// <summary>What a run prints of them.</summary>
    public static IReadOnlyList<FigureRow> Rows { get; } =
    [
        new("scenario", "{scenario}"),
        new("ended", "{endCause} at {endTime}"),
        new("hosts used", "{hosts.used} of {hosts.count}", "hosts.count", "vms.requested"),
        new("energy", "{energy}", "hosts.metered"),
        new("work done", "{done:0.###} Mcycles", "hosts.count", "vms.requested"),
        new("demand unmet", "{unmet:0.###} Mcycles", "hosts.count", "vms.requested"),
        new("virtual machines placed", "{vms.placed} of {vms.requested}", "hosts.count", "vms.requested"),
        new("refused, waiting", "{vms.refused}, {vms.waiting}", "vms.refused", "vms.waiting"),
        new("virtual machines failed", "{vms.failed}", "vms.failed"),
        new("jobs completed", "{jobs.completed} of {jobs.submitted}" + GroupFigures.Outcomes("jobs."), "jobs.submitted"),
        new("jobs' response", "{jobs.response.mean} on average, 95 % within {jobs.response.p95}, of it waiting {jobs.waiting.mean} on average", "jobs.completed"),
        new("makespan", "{makespan}", "jobs.submitted"),
    ];

    /// <summary>What a run prints of them after what parts of the model have added.</summary>
    public static IReadOnlyList<FigureRow> LastRows { get; } =
    [
        new("seed", "{seed}"),
        new("fingerprint", "{fingerprint}"),
        new("events", "{events}"),
    ];

    private static FigureGroup<RunSummary> Totals => new(static parts =>
    {
        parts.Add("energy", FigureUnit.KilowattHours, FigureKind.Total, "The energy of all hosts.", static run => run.Totals.Energy.KilowattHours);
        parts.Add("done", FigureUnit.Megacycles, FigureKind.Total, "What the hosts' cores did for virtual machines, what their hypervisors took included.", static run => run.Totals.MegacyclesDone);
        parts.Add("unmet", FigureUnit.Megacycles, FigureKind.Total, "What traces asked for and didn't get.", static run => run.Totals.MegacyclesUnmet);
        parts.Add("makespan", FigureUnit.Seconds, FigureKind.Instant, "When the last completed job was done; 0 without any.", static run => run.Totals.Makespan);
        parts.Add("events", FigureUnit.Count, FigureKind.Total, "How many events were dispatched.", static run => run.Result.Events);
    });

    private static FigureGroup<RunSummary> Cycles => new(static parts =>
    {
        parts.Nest("hosts", "hosts", CycleFigures.Hosts, static run => run.Cycles.Hosts);
        parts.Each(
            "datacenter", "datacenters", "datacenters", DatacenterCycles, static run => run.Simulation.Datacenters, static datacenter => datacenter.Name,
            static run => run.Simulation.Datacenters.Count > 1);
        parts.Nest("vms", "vms", CycleFigures.Vms, static run => run.Cycles.Vms);
    });

    private static FigureGroup<Datacenter> DatacenterCycles => new(static parts => parts.Include(CycleFigures.Hosts, static datacenter => datacenter.Cycles));

    private static FigureGroup<RunSummary> Hosts => new(static parts =>
    {
        parts.Add("count", FigureUnit.Count, FigureKind.Level, "Hosts there are.", static run => run.Totals.Hosts);
        parts.Add("used", FigureUnit.Count, FigureKind.Total, "Hosts that have ever held a virtual machine.", static run => run.Totals.HostsUsed);
        parts.Add("metered", null, FigureUnit.Count, FigureKind.Level, "Hosts whose power is modelled; those of others isn't in the energy.", static run => run.HostsMetered);
    });

    private static FigureGroup<RunSummary> Vms => new(static parts =>
    {
        parts.Add("requested", FigureUnit.Count, FigureKind.Total, "Virtual machines that were asked for, or will be.", static run => run.Totals.VmsRequested);
        parts.Add("placed", FigureUnit.Count, FigureKind.Total, "Virtual machines that got a host.", static run => run.Totals.VmsPlaced);
        parts.Add("refused", FigureUnit.Count, FigureKind.Total, "Virtual machines that were refused.", static run => run.Totals.VmsRefused);
        parts.Add("waiting", FigureUnit.Count, FigureKind.Level, "Virtual machines that still wait for a host.", static run => run.Totals.VmsWaiting);
        parts.Add("failed", FigureUnit.Count, FigureKind.Total, "Virtual machines that failed; left out when none did.", static run => FigureValue.UnlessZero(run.Totals.VmsFailed));
        parts.Each("vm group", "", "groups", GroupFigures.Vms, static run => run.VmGroups, static group => group.Name, static run => run.Groups.Vms.AreNamed);
    });

    private static FigureGroup<RunSummary> Jobs => new(static parts =>
    {
        parts.Include(GroupFigures.Jobs, static run => run.Jobs);
        parts.Each("job group", "", "groups", GroupFigures.Jobs, static run => run.JobGroups, static group => group.Name, static run => run.Groups.Jobs.AreNamed);
    });

    private static FigureGroup<Datacenter> Datacenters => new(static parts =>
    {
        parts.Add("hosts", null, FigureUnit.Count, FigureKind.Level, "Its hosts.", static datacenter => datacenter.Hosts.Count);
        parts.Add("used", null, FigureUnit.Count, FigureKind.Total, "Its hosts that have ever held a virtual machine.", static datacenter => datacenter.Hosts.Count(static host => host.VmsPlaced > 0));
        parts.Add("energy", null, FigureUnit.KilowattHours, FigureKind.Total, "Its hosts' energy.", static datacenter => datacenter.Hosts.Aggregate(Energy.Zero, static (sum, host) => sum + host.Energy).KilowattHours);
        parts.Add("done", null, FigureUnit.Megacycles, FigureKind.Total, "What its hosts' cores did for virtual machines.", static datacenter => datacenter.Hosts.Aggregate(0.0, static (sum, host) => sum + host.CyclesDone) / 1e6);
    });

    private static FigureGroup<VirtualMachine> RefusedVms => new(static parts =>
    {
        parts.Add("vm", FigureUnit.None, FigureKind.Label, "The id of a virtual machine that was refused.", static vm => vm.Id.Value);
        parts.Add("model", FigureUnit.None, FigureKind.Label, "What its type is called.", static vm => vm.Spec.Model);
        parts.Add("requested", FigureUnit.Seconds, FigureKind.Instant, "When it was asked for.", static vm => vm.RequestedAt);
        parts.Add("refused", FigureUnit.Seconds, FigureKind.Instant, "When it was refused.", static vm => vm.EndedAt);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why.", static vm => vm.RefusalReason);
    });

    private static FigureGroup<VirtualMachine> FailedVms => new(static parts =>
    {
        parts.Add("vm", FigureUnit.None, FigureKind.Label, "The id of a virtual machine that failed.", static vm => vm.Id.Value);
        parts.Add("model", FigureUnit.None, FigureKind.Label, "What its type is called.", static vm => vm.Spec.Model);
        parts.Add("host", FigureUnit.None, FigureKind.Label, "The host it was on.", static vm => vm.Host!.Id.Value);
        parts.Add("failed", FigureUnit.Seconds, FigureKind.Instant, "When it failed.", static vm => vm.EndedAt);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why.", static vm => vm.FailureReason);
    });
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>The tables of a result.</summary>
internal static class TableFigures
{
    /// <summary>hosts.csv.</summary>
    public static FigureTable<HostLine> Hosts { get; } = new("hosts.csv", "A line for each host.", static parts =>
    {
        parts.Add("host", FigureUnit.None, FigureKind.Label, "The host's id.", static line => line.Host.Id.Value);
        parts.Add("datacenter", FigureUnit.None, FigureKind.Label, "Its datacenter.", static line => line.Datacenter.Name);
        parts.Add("model", FigureUnit.None, FigureKind.Label, "What its type is called.", static line => line.Host.Spec.Model);
        parts.Add("vmsPlaced", "vms_placed", FigureUnit.Count, FigureKind.Total, "Virtual machines that it was given.", static line => line.Host.VmsPlaced);
        parts.Add("vmsHeld", "vms_held", FigureUnit.Count, FigureKind.Level, "Virtual machines on it.", static line => line.Host.VmCount);
        parts.Add("energy", FigureUnit.KilowattHours, FigureKind.Total, "Its energy.", static line => line.Host.Energy.KilowattHours);
        parts.Add("done", FigureUnit.Megacycles, FigureKind.Total, "What its cores did for virtual machines.", static line => line.Host.CyclesDone / 1e6);
        parts.Add(
            "meanUtilisation", "mean_utilisation", FigureUnit.Ratio, FigureKind.Mean, "What its cores did, of what they could have done in the whole run.",
            static line => line.Until == SimTime.Zero ? 0.0 : line.Host.CyclesDone / (line.Host.Spec.Capacity.Hertz * line.Until.Seconds));
        parts.Add("on", FigureUnit.Seconds, FigureKind.Total, "How long it was on.", static line => line.Host.OnTime);
    });

    /// <summary>vms.csv.</summary>
    public static FigureTable<VmRow> Vms { get; } = new("vms.csv", "A line for each virtual machine.", static parts =>
    {
        parts.Add("vm", FigureUnit.None, FigureKind.Label, "The virtual machine's id.", static row => row.Vm.Id.Value);
        parts.Add("model", FigureUnit.None, FigureKind.Label, "What its type is called.", static row => row.Vm.Spec.Model);
        parts.Add("state", FigureUnit.None, FigureKind.Label, "Where it stands at the end.", static row => row.Vm.State.ToString());
        parts.Add("host", FigureUnit.None, FigureKind.Label, "Its host's id; empty when it has none.", static row => row.Vm.Host?.Id.ToString());
        parts.Add("requested", FigureUnit.Seconds, FigureKind.Instant, "When it was asked for.", static row => row.Vm.RequestedAt);
        parts.Add("placed", FigureUnit.Seconds, FigureKind.Instant, "When it was given its first host.", static row => row.Vm.PlacedAt);
        parts.Add("running", FigureUnit.Seconds, FigureKind.Instant, "When it first ran.", static row => row.Vm.RunningAt);
        parts.Add("ended", FigureUnit.Seconds, FigureKind.Instant, "When it was over.", static row => row.Vm.EndedAt);
        parts.Add("done", FigureUnit.Megacycles, FigureKind.Total, "What was done for it.", static row => row.Vm.CyclesDone / 1e6);
        parts.Add("unmet", FigureUnit.Megacycles, FigureKind.Total, "What its trace asked for and didn't get.", static row => row.Vm.CyclesUnmet / 1e6);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why no host took it or takes it, or why it failed.", static row => row.Vm.RefusalReason ?? row.Vm.FailureReason);
        parts.Add("group", FigureUnit.None, FigureKind.Label, "The group that it was asked for in: its name, or its place counted from 0.", static row => row.Group);
    });

    /// <summary>jobs.csv.</summary>
    public static FigureTable<JobRow> Jobs { get; } = new("jobs.csv", "A line for each job.", static parts =>
    {
        parts.Add("job", FigureUnit.None, FigureKind.Label, "The job's id.", static row => row.Job.Id.Value);
        parts.Add("vm", FigureUnit.None, FigureKind.Label, "Its virtual machine's id; empty when it has none yet.", static row => row.Job.VirtualMachine?.Id.ToString());
        parts.Add("state", FigureUnit.None, FigureKind.Label, "Where it stands at the end.", static row => row.Job.State.ToString());
        parts.Add("arrived", FigureUnit.Seconds, FigureKind.Instant, "When it arrived, or will arrive.", static row => row.Job.ArrivedAt);
        parts.Add("started", FigureUnit.Seconds, FigureKind.Instant, "When it was first worked on.", static row => row.Job.StartedAt);
        parts.Add("ended", FigureUnit.Seconds, FigureKind.Instant, "When it ended, however it did.", static row => row.Job.EndedAt);
        parts.Add("work", FigureUnit.MegaInstructions, FigureKind.Level, "Its work; endless for work that has no end.", static row => row.Job.Spec.Work.IsEndless ? "endless" : row.Job.Spec.Work.Count / 1e6);
        parts.Add("done", FigureUnit.MegaInstructions, FigureKind.Total, "What was done of it.", static row => row.Job.WorkDone.Count / 1e6);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why it wasn't completed, or isn't being worked on.", static row => JobReason.Of(row.Job));
        parts.Add("group", FigureUnit.None, FigureKind.Label, "The group that it was submitted in: its name, or its place counted from 0.", static row => row.Group);
    });

    /// <summary>timeseries.csv.</summary>
    public static FigureTable<TimeSeriesRow> TimeSeries { get; } = new("timeseries.csv", "A line for each sample of the whole model, after everything that happens at its instant.", static parts =>
    {
        parts.Add("time", FigureUnit.Seconds, FigureKind.Instant, "The instant.", static row => row.Time - SimTime.Zero);
        parts.Add("power", FigureUnit.Watts, FigureKind.Level, "What all hosts draw together.", static row => row.Power.Watts);
        parts.Add("load", FigureUnit.Megahertz, FigureKind.Level, "What all cores do together.", static row => row.Load.Hertz / 1e6);
        parts.Add("demand", FigureUnit.Megahertz, FigureKind.Level, "What all virtual machines could use together.", static row => row.Demand.Hertz / 1e6);
        parts.Add("hostsOn", "hosts_on", FigureUnit.Count, FigureKind.Level, "Hosts that are switched on.", static row => row.HostsOn);
        parts.Add("vmsRunning", "vms_running", FigureUnit.Count, FigureKind.Level, "Virtual machines that run.", static row => row.VmsRunning);
    });
}

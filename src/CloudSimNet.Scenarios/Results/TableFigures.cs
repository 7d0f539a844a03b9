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
    public static FigureTable<VirtualMachine> Vms { get; } = new("vms.csv", "A line for each virtual machine.", static parts =>
    {
        parts.Add("vm", FigureUnit.None, FigureKind.Label, "The virtual machine's id.", static vm => vm.Id.Value);
        parts.Add("model", FigureUnit.None, FigureKind.Label, "What its type is called.", static vm => vm.Spec.Model);
        parts.Add("state", FigureUnit.None, FigureKind.Label, "Where it stands at the end.", static vm => vm.State.ToString());
        parts.Add("host", FigureUnit.None, FigureKind.Label, "Its host's id; empty when it has none.", static vm => vm.Host?.Id.ToString());
        parts.Add("requested", FigureUnit.Seconds, FigureKind.Instant, "When it was asked for.", static vm => vm.RequestedAt);
        parts.Add("placed", FigureUnit.Seconds, FigureKind.Instant, "When it was given its first host.", static vm => vm.PlacedAt);
        parts.Add("running", FigureUnit.Seconds, FigureKind.Instant, "When it first ran.", static vm => vm.RunningAt);
        parts.Add("ended", FigureUnit.Seconds, FigureKind.Instant, "When it was over.", static vm => vm.EndedAt);
        parts.Add("done", FigureUnit.Megacycles, FigureKind.Total, "What was done for it.", static vm => vm.CyclesDone / 1e6);
        parts.Add("unmet", FigureUnit.Megacycles, FigureKind.Total, "What its trace asked for and didn't get.", static vm => vm.CyclesUnmet / 1e6);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why no host took it or takes it, or why it failed.", static vm => vm.RefusalReason ?? vm.FailureReason);
    });

    /// <summary>jobs.csv.</summary>
    public static FigureTable<Job> Jobs { get; } = new("jobs.csv", "A line for each job.", static parts =>
    {
        parts.Add("job", FigureUnit.None, FigureKind.Label, "The job's id.", static job => job.Id.Value);
        parts.Add("vm", FigureUnit.None, FigureKind.Label, "Its virtual machine's id; empty when it has none yet.", static job => job.VirtualMachine?.Id.ToString());
        parts.Add("state", FigureUnit.None, FigureKind.Label, "Where it stands at the end.", static job => job.State.ToString());
        parts.Add("arrived", FigureUnit.Seconds, FigureKind.Instant, "When it arrived, or will arrive.", static job => job.ArrivedAt);
        parts.Add("started", FigureUnit.Seconds, FigureKind.Instant, "When it was first worked on.", static job => job.StartedAt);
        parts.Add("ended", FigureUnit.Seconds, FigureKind.Instant, "When it ended, however it did.", static job => job.EndedAt);
        parts.Add("work", FigureUnit.MegaInstructions, FigureKind.Level, "Its work; endless for work that has no end.", static job => job.Spec.Work.IsEndless ? "endless" : job.Spec.Work.Count / 1e6);
        parts.Add("done", FigureUnit.MegaInstructions, FigureKind.Total, "What was done of it.", static job => job.WorkDone.Count / 1e6);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why it wasn't completed, or isn't being worked on.", static job => JobReason.Of(job));
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

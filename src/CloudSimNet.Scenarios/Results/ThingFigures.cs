// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>What the time series of hosts and of groups hold.</summary>
internal static class ThingFigures
{
    private const string Asked = "where `outputs.series` asks for it: a line for each sample and each";

    /// <summary>series-hosts.csv.</summary>
    public static FigureTable<(HostSample Sample, Host Host, string? Group)> Hosts { get; } = new("series-hosts.csv", $"Only {Asked} host, in id order.", static parts =>
    {
        AddTime(parts, static line => line.Sample.Time);
        parts.Add("host", FigureUnit.None, FigureKind.Label, "The host's id.", static line => line.Host.Id.Value);
        parts.Add("group", FigureUnit.None, FigureKind.Label, "Its group.", static line => line.Group);
        AddHosts(parts, static line => line.Sample);
    });

    /// <summary>series-host-groups.csv.</summary>
    public static FigureTable<(HostSample Sample, string Group)> HostGroups { get; } = new("series-host-groups.csv", $"Only {Asked} group of hosts.", static parts =>
    {
        AddTime(parts, static line => line.Sample.Time);
        parts.Add("group", FigureUnit.None, FigureKind.Label, "The group: its datacenter and its place there, counted from 0.", static line => line.Group);
        AddHosts(parts, static line => line.Sample);
    });

    /// <summary>series-vm-groups.csv.</summary>
    public static FigureTable<VmGroupSample> VmGroups { get; } = new("series-vm-groups.csv", $"Only {Asked} group of virtual machines.", static parts =>
    {
        AddTime(parts, static line => line.Time);
        parts.Add("group", FigureUnit.None, FigureKind.Label, "The group: its name, or its place counted from 0.", static line => line.Group);
        parts.Add("vmsRunning", "vms_running", FigureUnit.Count, FigureKind.Level, "Its virtual machines that run.", static line => line.Running);
        parts.Add("vmsWaiting", "vms_waiting", FigureUnit.Count, FigureKind.Level, "Its virtual machines that wait for a host.", static line => line.Waiting);
        parts.Add("vmsRefused", "vms_refused", FigureUnit.Count, FigureKind.Total, "Its virtual machines that were refused so far.", static line => line.Refused);
        parts.Add("done", FigureUnit.Megacycles, FigureKind.Total, "What was done for them so far.", static line => line.CyclesDone / 1e6);
    });

    /// <summary>series-job-groups.csv.</summary>
    public static FigureTable<JobGroupSample> JobGroups { get; } = new("series-job-groups.csv", $"Only {Asked} group of jobs.", static parts =>
    {
        AddTime(parts, static line => line.Time);
        parts.Add("group", FigureUnit.None, FigureKind.Label, "The group: its name, or its place counted from 0.", static line => line.Group);
        parts.Add("jobsWaiting", "jobs_waiting", FigureUnit.Count, FigureKind.Level, "Its jobs that have arrived and wait.", static line => line.Waiting);
        parts.Add("jobsRunning", "jobs_running", FigureUnit.Count, FigureKind.Level, "Its jobs that are being worked on.", static line => line.Running);
        parts.Add("jobsCompleted", "jobs_completed", FigureUnit.Count, FigureKind.Total, "Its jobs that were completed so far.", static line => line.Completed);
        parts.Add("jobsLost", "jobs_lost", FigureUnit.Count, FigureKind.Total, "Its jobs that ended otherwise so far.", static line => line.Lost);
    });

    private static void AddTime<T>(FigureParts<T> parts, Func<T, SimTime> of) =>
        parts.Add("time", FigureUnit.Seconds, FigureKind.Instant, "The instant.", line => of(line) - SimTime.Zero);

    private static void AddHosts<T>(FigureParts<T> parts, Func<T, HostSample> of)
    {
        parts.Add("on", "hosts_on", FigureUnit.Count, FigureKind.Level, "How many are switched on.", line => of(line).On);
        parts.Add("utilisation", FigureUnit.Ratio, FigureKind.Level, "What all of the cores do, of what they could.", line => of(line).CapacityHz == 0 ? 0 : (double)of(line).LoadHz / of(line).CapacityHz);
        parts.Add("demand", FigureUnit.Megahertz, FigureKind.Level, "What virtual machines there could use.", line => of(line).DemandHz / 1e6);
        parts.Add("power", FigureUnit.Watts, FigureKind.Level, "What is drawn.", line => of(line).Watts);
        parts.Add("vmsHeld", "vms_held", FigureUnit.Count, FigureKind.Level, "Virtual machines there.", line => of(line).Vms);
    }
}

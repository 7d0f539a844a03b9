// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;
using CsvHelper;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes results as CSV: a header line with units in the names, a line for each entity in id order, empty cells for what never happened.</summary>
public static class CsvTables
{
    /// <summary>hosts.csv. The mean utilisation is over the whole run, also the time in which a host is off.</summary>
    public static void WriteHosts(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var csv = Open(writer, "host", "datacenter", "model", "vms_placed", "vms_held", "energy_kWh", "done_Mcycles", "mean_utilisation", "on_s");
        foreach (var datacenter in result.Simulation.Datacenters)
        {
            foreach (var host in datacenter.Hosts)
            {
                csv.WriteField(host.Id.Value);
                csv.WriteField(datacenter.Name);
                csv.WriteField(host.Spec.Model);
                csv.WriteField(host.VmsPlaced);
                csv.WriteField(host.VmCount);
                csv.WriteField(host.Energy.KilowattHours);
                csv.WriteField(host.CyclesDone / 1e6);
                csv.WriteField(result.Time == SimTime.Zero ? 0 : host.CyclesDone / (host.Spec.Capacity.Hertz * result.Time.Seconds));
                csv.WriteField(ExactSeconds.Text(host.OnTime));
                csv.EndRecord();
            }
        }
    }

    /// <summary>vms.csv.</summary>
    public static void WriteVms(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var csv = Open(writer, "vm", "model", "state", "host", "requested_s", "placed_s", "running_s", "ended_s", "done_Mcycles", "unmet_Mcycles", "reason");
        foreach (var vm in result.Simulation.VirtualMachines)
        {
            csv.WriteField(vm.Id.Value);
            csv.WriteField(vm.Spec.Model);
            csv.WriteField(vm.State.ToString());
            csv.WriteField(vm.Host?.Id.ToString());
            WriteTime(csv, vm.RequestedAt);
            WriteTime(csv, vm.PlacedAt);
            WriteTime(csv, vm.RunningAt);
            WriteTime(csv, vm.EndedAt);
            csv.WriteField(vm.CyclesDone / 1e6);
            csv.WriteField(vm.CyclesUnmet / 1e6);
            csv.WriteField(vm.RefusalReason ?? vm.FailureReason);
            csv.EndRecord();
        }
    }

    /// <summary>jobs.csv.</summary>
    public static void WriteJobs(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var csv = Open(writer, "job", "vm", "state", "arrived_s", "started_s", "ended_s", "work_MI", "done_MI");
        foreach (var job in result.Simulation.Jobs)
        {
            csv.WriteField(job.Id.Value);
            csv.WriteField(job.VirtualMachine?.Id.ToString());
            csv.WriteField(job.State.ToString());
            WriteTime(csv, job.ArrivedAt);
            WriteTime(csv, job.StartedAt);
            WriteTime(csv, job.EndedAt);
            if (job.Spec.Work.IsEndless)
                csv.WriteField("endless");
            else
                csv.WriteField(job.Spec.Work.Count / 1e6);
            csv.WriteField(job.WorkDone.Count / 1e6);
            csv.EndRecord();
        }
    }

    /// <summary>timeseries.csv.</summary>
    public static void WriteTimeSeries(TextWriter writer, TimeSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        using var csv = Open(writer, "time_s", "power_W", "load_MHz", "demand_MHz", "hosts_on", "vms_running");
        foreach (var row in series.Rows)
        {
            csv.WriteField(ExactSeconds.Text(row.Time));
            csv.WriteField(row.Power.Watts);
            csv.WriteField(row.Load.Hertz / 1e6);
            csv.WriteField(row.Demand.Hertz / 1e6);
            csv.WriteField(row.HostsOn);
            csv.WriteField(row.VmsRunning);
            csv.EndRecord();
        }
    }

    /// <summary>series.csv: what parts of the model have added.</summary>
    public static void WriteSeries(TextWriter writer, TimeSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        using var csv = Open(writer, ["time_s", .. series.Columns.Select(static column => column.Name)]);
        for (var i = 0; i < series.Values.Count; i++)
        {
            csv.WriteField(ExactSeconds.Text(series.Rows[i].Time));
            foreach (var value in series.Values[i])
                csv.WriteField(value);
            csv.EndRecord();
        }
    }

    internal static CsvWriter Open(TextWriter writer, params ReadOnlySpan<string> columns)
    {
        var csv = CsvWriter.Create(writer, CsvWriterOptions.Default with { NewLine = "\n", FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteRecord(columns);
        return csv;
    }

    private static void WriteTime(CsvWriter csv, SimTime time)
    {
        if (time.IsNever)
            csv.WriteField("");
        else
            csv.WriteField(ExactSeconds.Text(time));
    }
}

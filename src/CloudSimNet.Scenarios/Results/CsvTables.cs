// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes results as CSV: a header line with units in the names, a line for each entity in id order, empty cells for what never happened.</summary>
public static class CsvTables
{
    /// <summary>hosts.csv. The mean utilisation is over the whole run, also the time in which a host is off.</summary>
    public static void WriteHosts(TextWriter writer, RunResult result) => TableFigures.Hosts.Write(writer, Hosts(result));

    /// <summary>vms.csv.</summary>
    public static void WriteVms(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var groups = ModelGroups.Of(result.Simulation).Vms;
        TableFigures.Vms.Write(writer, result.Simulation.VirtualMachines.Select(vm => new VmRow(vm, groups.NameOf(vm.Id.Value))));
    }

    /// <summary>jobs.csv.</summary>
    public static void WriteJobs(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var groups = ModelGroups.Of(result.Simulation).Jobs;
        TableFigures.Jobs.Write(writer, result.Simulation.Jobs.Select(job => new JobRow(job, groups.NameOf(job.Id.Value))));
    }

    /// <summary>timeseries.csv.</summary>
    public static void WriteTimeSeries(TextWriter writer, TimeSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        TableFigures.TimeSeries.Write(writer, series.Rows);
    }

    /// <summary>series.csv: what parts of the model have added.</summary>
    public static void WriteSeries(TextWriter writer, TimeSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var table = new FigureTable<int>("series.csv", "", parts =>
        {
            parts.Add("time", FigureUnit.Seconds, FigureKind.Instant, "The instant.", line => series.Rows[line].Time - SimTime.Zero);
            for (var i = 0; i < series.Columns.Count; i++)
            {
                var (figure, place) = (series.Columns[i].Figure, i);
                parts.Add(figure.Name, series.Columns[i].Name, figure.Unit, figure.Kind, figure.Meaning, line => series.Values[line][place]);
            }
        });
        table.Write(writer, Enumerable.Range(0, series.Values.Count));
    }

    internal static IEnumerable<HostLine> Hosts(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return
            from datacenter in result.Simulation.Datacenters
            from host in datacenter.Hosts
            select new HostLine(datacenter, host, result.Time);
    }
}

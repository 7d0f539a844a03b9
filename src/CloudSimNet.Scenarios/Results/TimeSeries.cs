// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Events;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Samples of the whole model at equal intervals. Taking them changes nothing, not even the fingerprint.</summary>
public sealed class TimeSeries : IEventHandler
{
    /// <summary>The most rows of a time series.</summary>
    public const int MaxRows = 10_000_000;

    private readonly Simulation simulation;
    private readonly SimDuration interval;
    private readonly List<TimeSeriesRow> rows = [];
    private readonly List<double[]> values = [];

    private readonly int maxRows;

    private long lines;

    private TimeSeries(Simulation simulation, SimDuration interval, IReadOnlyList<SeriesOf> of, int maxRows)
    {
        Things = [.. of.Distinct().Select(kind => ThingSeries.Of(simulation, kind))];
        this.maxRows = maxRows;
        this.simulation = simulation;
        this.interval = interval;
        Columns = [.. ModelReports.Of(simulation).Columns];
    }

    /// <summary>The samples, in the order of time.</summary>
    public IReadOnlyList<TimeSeriesRow> Rows => rows;

    /// <summary>What parts of the model have added, as of the beginning.</summary>
    public IReadOnlyList<SeriesColumn> Columns { get; }

    /// <summary>Those of hosts and of groups that were asked for.</summary>
    internal IReadOnlyList<IThingSeries> Things { get; }

    /// <summary>Their values, a line for each sample.</summary>
    public IReadOnlyList<double[]> Values => values;

    /// <summary>Takes samples from now on, at the end of every interval's last instant.</summary>
    /// <param name="simulation">What to sample.</param>
    /// <param name="interval">Above 0.</param>
    /// <param name="of">Of what time series are taken as well; of nothing when left out.</param>
    /// <remarks>O(hosts) a sample, and O(virtual machines) where their groups are asked for, O(jobs that aren't over) where theirs are. It goes on to
    /// the end of the run; a run without a limit ends with the model's last event. A run that would take
    /// more than <see cref="MaxRows"/> samples, or lines of hosts and groups, ends with a <see cref="ModelException"/>.</remarks>
    public static TimeSeries Begin(Simulation simulation, SimDuration interval, IReadOnlyList<SeriesOf>? of = null) => Begin(simulation, interval, of ?? [], MaxRows);

    /// <summary>The same with another bound.</summary>
    internal static TimeSeries Begin(Simulation simulation, SimDuration interval, IReadOnlyList<SeriesOf> of, int maxRows)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval.Nanoseconds, nameof(interval));
        var series = new TimeSeries(simulation, interval, of, maxRows);
        simulation.Schedule(simulation.Now, series, phase: Phase.Observe);
        return series;
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (rows.Count == maxRows)
            throw new ModelException([new("outputs.timeseries", string.Create(CultureInfo.InvariantCulture, $"a row every {interval} came to {maxRows} rows at {simulation.Now}, and the run has not ended; choose a longer interval, or give the scenario an end with 'until'"))]);
        lines += Things.Sum(static things => (long)things.Things);
        if (lines > maxRows)
            throw new ModelException([new("outputs.series", string.Create(CultureInfo.InvariantCulture, $"what it asks for comes to more than {maxRows} lines at {simulation.Now}, and the run has not ended; choose a longer interval, or ask for groups instead of hosts"))]);
        foreach (var things in Things)
            things.Sample(simulation.Now);
        rows.Add(TimeSeriesRow.Of(simulation));
        if (Columns.Count > 0)
            values.Add(Read());
        simulation.Schedule(simulation.Now.AddSaturating(interval), this, phase: Phase.Observe);
    }

    private double[] Read()
    {
        var line = new double[Columns.Count];
        for (var i = 0; i < line.Length; i++)
            line[i] = Columns[i].Read();
        return line;
    }
}

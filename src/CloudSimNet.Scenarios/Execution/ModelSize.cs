// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>What a scenario's model takes in memory, as far as its file says: an estimate from below.</summary>
/// <remarks>
/// From runs of a million hosts, virtual machines, jobs and rows (x64, .NET 10), which had 616, 767, 353 and 111 bytes for each at their peak; taken well
/// below these, so that nothing that fits is refused. What isn't counted: the
/// network, storage, services, traces, and what else grows during the run.
/// </remarks>
/// <param name="Hosts">Hosts.</param>
/// <param name="Vms">Virtual machines, those of traces left out.</param>
/// <param name="Jobs">Jobs.</param>
/// <param name="Rows">Rows of time series.</param>
public sealed record ModelSize(long Hosts, long Vms, long Jobs, long Rows)
{
    private const double HostBytes = 300;
    private const double VmBytes = 150;
    private const double JobBytes = 80;
    private const double RowBytes = 60;
    private const double LineBytes = 30;

    /// <summary>Lines of time series of hosts and groups.</summary>
    public long Lines { get; init; }

    /// <summary>The estimate in bytes.</summary>
    public double Bytes => (Hosts * HostBytes) + (Vms * VmBytes) + (Jobs * JobBytes) + (Rows * RowBytes) + (Lines * LineBytes);

    /// <summary>That of a scenario.</summary>
    public static ModelSize Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var document = scenario.Document;
        return new ModelSize(
            document.Datacenters.Sum(static datacenter => datacenter.Hosts.Sum(static group => (long)group.Count)),
            document.Vms.Sum(static group => group.Expected) + document.Workload.Sum(static workload => workload.Synthetic ?? 0L),
            document.Jobs.Sum(static group => group.Expected),
            SeriesSize.Samples(document)) { Lines = SeriesSize.Lines(document) };
    }

    /// <summary>The estimate in words.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Hosts} hosts, {Vms} virtual machines, {Jobs} jobs and {Rows} rows {(Lines > 0 ? $"and {Lines} lines " : "")}of time series take at least {MemoryLimit.InGiB(Bytes)}");

    /// <summary>Refuses a model that can't fit.</summary>
    /// <exception cref="ModelTooLargeException">It is too large.</exception>
    internal void ThrowIfBeyond(long limit)
    {
        if (Bytes > limit)
            throw new ModelTooLargeException($"the model is too large for this machine: its {this}, and {MemoryLimit.Text}. Make it smaller, or use a larger machine.");
    }

    /// <summary>What to say when memory ran out all the same.</summary>
    internal ModelTooLargeException RanOut(OutOfMemoryException cause) =>
        new($"memory ran out: the model's {this}, and {MemoryLimit.Text}. Make it smaller, or use a larger machine.", cause);
}

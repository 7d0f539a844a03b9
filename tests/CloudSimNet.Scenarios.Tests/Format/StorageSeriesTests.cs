// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What storage adds to series.csv.</summary>
public sealed class StorageSeriesTests
{
    private const string Other = "{ name: other, model: { name: rated, capacity: 1 GB, readIops: 1000 } }, ";

    [Test]
    public void Columns_Load_AreMeansSinceTheLastLine()
    {
        // 250 operations in the first second of two, 1 ms for each request.
        var run = Run(StorageLab.Flat, "{ name: s, device: flat, iops: 250, until: 3 s }, { name: r, device: flat, at: 10 s, operations: 5, requests: { perSecond: 5, arrivals: regular } }", "");

        Assert.That(Column(run, "s_iops"), Is.EqualTo(new[] { 0.0, 250, 125, 0, 0, 0, 0 }).Within(1e-6));
        Assert.That(Column(run, "r_iops"), Is.EqualTo(new[] { 0.0, 0, 0, 0, 0, 0, 2.5 }).Within(1e-6));
        Assert.That(Column(run, "r_response_ms"), Is.EqualTo(new[] { 0.0, 0, 0, 0, 0, 0, 1 }).Within(1e-6));
    }

    [Test]
    public void Columns_Replica_ShowItsRecoveryPoint()
    {
        // Written since 1 s. What has changed up to 5 s is there soon after that, and what has up to 10 s soon after that.
        var run = Run($"{Other}{StorageLab.Flat}, {{ name: p, model: {{ name: replicated, primary: flat, secondary: other, mode: asynchronous, interval: 5 s, link: {{ rate: 100 Gbps }} }} }}", "{ name: s, device: p, at: 1 s, iops: 10, reads: 0, until: 12 s }", "");

        Assert.That(Column(run, "p_recovery_point_s"), Is.EqualTo(new[] { 0.0, 1, 3, 1, 3, 5, 2 }).Within(1e-9));
    }

    [Test]
    public void Columns_Move_ShowWhatIsCopied()
    {
        var run = Run($"{Other}{StorageLab.Flat}, {{ name: d, model: {{ name: disk, on: flat, size: 100 MB }} }}", "{ name: s, device: d, iops: 1, until: 12 s }", "  moves: [{ disk: d, to: other, at: 3 s, limit: 80 Mbps }]");

        Assert.That(Column(run, "d_copied_GB"), Is.EqualTo(new[] { 0, 0, 0.01, 0.03, 0.05, 0.07, 0.09 }).Within(1e-6));
    }

    [Test]
    public void Columns_Watched_ShowUtilisationNow()
    {
        var run = Run($"{Other}{StorageLab.Flat}, {{ name: a, model: {{ name: raid, level: raid-0, disks: 2, disk: {{ name: rated, capacity: 1 GB, readIops: 1000 }} }} }}", "{ name: s, device: flat, iops: 700, until: 12 s }, { name: t, device: a, iops: 1000, until: 5 s }", "  watch: [flat, a/1]");

        Assert.That(Column(run, "flat_utilisation"), Is.EqualTo(new[] { 0.7, 0.7, 0.7, 0.7, 0.7, 0.7, 0 }).Within(1e-6));
        Assert.That(Column(run, "a/1_utilisation").Take(4), Is.EqualTo(new[] { 0.5, 0.5, 0.5, 0 }).Within(1e-3));
    }

    private static ScenarioRun Run(string devices, string loads, string rest) => Lab.Run(StorageLab.Text(devices, loads, $"{rest}\nuntil: 12 s\noutputs: {{ timeseries: 2 s }}"));

    private static double[] Column(ScenarioRun run, string name)
    {
        var at = run.TimeSeries!.Columns.ToList().FindIndex(column => column.Name == name);
        return [.. run.TimeSeries.Values.Select(line => line[at])];
    }
}

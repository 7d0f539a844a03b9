// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Execution;

public sealed class ModelSizeTests
{
    private const int Many = 20_000;

    [TestCase(Many, 1, 1)]
    [TestCase(1, Many, 1)]
    [TestCase(1, 1, Many)]
    public void Of_AnyModel_IsLessThanBuildingItTakes(int hosts, int vms, int jobs)
    {
        var scenario = Lab.Read(Lab.Text(
            $"{{ count: {hosts}, cores: 2, clock: 1 GHz, memory: 1 TiB }}",
            rest: $"vms: [{{ count: {vms}, type: {{ memory: 1 MiB }} }}]\njobs: [{{ count: {jobs}, work: 1 GI }}]"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var simulation = scenario.Build();
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(ModelSize.Of(scenario), Is.EqualTo(new ModelSize(hosts, vms, jobs, 0)));
        Assert.That(ModelSize.Of(scenario).Bytes, Is.LessThan(taken));
        Assert.That(simulation.Datacenters[0].Hosts, Has.Count.EqualTo(hosts));
    }

    [Test]
    public void ThrowIfBeyond_Limit_SaysWhatTakesIt()
    {
        var size = new ModelSize(Hosts: 10_000_000, Vms: 2, Jobs: 3, Rows: 4);

        Assert.That(() => size.ThrowIfBeyond(long.MaxValue), Throws.Nothing);
        Assert.That(
            () => size.ThrowIfBeyond(1 << 30),
            Throws.TypeOf<ModelTooLargeException>().With.Message.StartsWith("the model is too large for this machine: its 10000000 hosts, 2 virtual machines, 3 jobs and 4 rows of time series take at least 2.79 GiB, and the process may use "));
    }

    [Test]
    public void Of_TimeSeriesUntilTheEnd_CountsItsRows() =>
        Assert.That(ModelSize.Of(Lab.Read(Lab.Text(rest: "until: 1 h\noutputs: { timeseries: 1 s }"))).Rows, Is.EqualTo(3601));
}

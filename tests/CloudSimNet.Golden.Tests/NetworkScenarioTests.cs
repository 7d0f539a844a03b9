// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Golden.Tests;

/// <summary>The scenarios with networks and services come to what arithmetic and queueing theory say.</summary>
public sealed class NetworkScenarioTests
{
    private static readonly Lazy<JsonElement> LeafSpine = new(() => Summary("leaf-spine.yaml"));
    private static readonly Lazy<JsonElement> ThreeTier = new(() => Summary("three-tier.yaml"));

    [Test]
    public void Run_LeafSpine_GivesFlowsWithinALeafTheirFullRate()
    {
        // 80 Gbit at 10 Gbps, after two links of 1 us.
        var within = LeafSpine.Value.GetProperty("network").GetProperty("flows").GetProperty("within");

        Assert.That(within.GetProperty("lastEnd_s").GetDouble(), Is.EqualTo(8.000002));
        Assert.That(within.GetProperty("completion_s").GetProperty("mean").GetDouble(), Is.EqualTo(8.000002));
    }

    [Test]
    public void Run_LeafSpine_GivesFlowsBetweenLeavesTheOversubscribedShare()
    {
        // 12 x 20 Gbit over 2 x 20 Gbps: 6 s, a third of 10 Gbps for each, after four links of 1 us.
        var wave = LeafSpine.Value.GetProperty("network").GetProperty("flows").GetProperty("second-wave");

        Assert.That(wave.GetProperty("lastEnd_s").GetDouble(), Is.EqualTo(26.000004));
        Assert.That(wave.GetProperty("meanGoodput_Gbps").GetDouble(), Is.EqualTo(10.0 / 3).Within(1e-5));
        Assert.That(wave.GetProperty("rerouted").GetInt32(), Is.Zero);
    }

    [Test]
    public void Run_LeafSpine_TakesTheRestOverTheSpineThatIsLeft()
    {
        var network = LeafSpine.Value.GetProperty("network");
        var wave = network.GetProperty("flows").GetProperty("first-wave");

        // n flows go over each spine at 20 Gbps / n until 2 s, then all share 20 Gbps; those that had less left end first.
        var lost = wave.GetProperty("rerouted").GetInt32();
        var (leftOnLost, leftOnKept) = (20 - (40.0 / lost), 20 - (40.0 / (12 - lost)));
        var (first, last) = (Math.Min(leftOnLost, leftOnKept), Math.Max(leftOnLost, leftOnKept));
        var (sooner, later) = lost > 6 ? (12 - lost, lost) : (lost, 12 - lost);
        var firstEnd = 2 + (12 * first / 20);
        var lastEnd = firstEnd + (later * (last - first) / 20);
        Assert.That(lastEnd, Is.EqualTo(10).Within(1e-9), "80 Gbit in 2 s, and the other 160 Gbit in 8 s.");
        Assert.That(wave.GetProperty("lastEnd_s").GetDouble(), Is.EqualTo(lastEnd).Within(2e-5));
        Assert.That(wave.GetProperty("completion_s").GetProperty("mean").GetDouble(), Is.EqualTo(((sooner * firstEnd) + (later * lastEnd)) / 12).Within(2e-5));

        var uplinks = network.GetProperty("busiestLinks").EnumerateArray().Where(static link => link.GetProperty("from").GetString() == "leaf-0").ToArray();
        Assert.That(uplinks.Sum(static link => link.GetProperty("bytes").GetInt64()), Is.EqualTo(2 * 12 * 2_500_000_000L));
    }

    [TestCase("at-50-percent", 100)]
    [TestCase("at-70-percent", 140)]
    [TestCase("at-85-percent", 170)]
    [TestCase("at-95-percent", 190)]
    public void Run_ThreeTier_HasTheMeanOfProcessorSharing(string load, double rate)
    {
        // Each station is M/M/1 in processor sharing; those that there are two of get half of the requests each. Near saturation response times depend on each other for so long that the half-width is too small by itself.
        var expected = (0.004 / (1 - (0.002 * rate))) + (0.008 / (1 - (0.004 * rate))) + (0.005 / (1 - (0.005 * rate)));
        var found = ThreeTier.Value.GetProperty("load").GetProperty(load);
        var (response, breakdown) = (found.GetProperty("response_s"), found.GetProperty("breakdown_s"));

        var served = response.GetProperty("mean").GetDouble() - breakdown.GetProperty("network").GetDouble();
        Assert.That(served, Is.EqualTo(expected).Within(2 * response.GetProperty("halfWidth95").GetDouble()));
        Assert.That(breakdown.EnumerateObject().Sum(static part => part.Value.GetDouble()), Is.EqualTo(response.GetProperty("mean").GetDouble()).Within(1e-12));
        Assert.That(found.GetProperty("throughput_perSecond").GetDouble(), Is.EqualTo(rate).Within(0.02 * rate));
        Assert.That(found.GetProperty("completed").GetInt64(), Is.EqualTo(found.GetProperty("offered").GetInt64()));
    }

    [Test]
    public void Run_ThreeTier_BendsAtTheKnee()
    {
        double Percentile95(string load) => ThreeTier.Value.GetProperty("load").GetProperty(load).GetProperty("response_s").GetProperty("p95").GetDouble();

        Assert.That(Percentile95("at-70-percent") / Percentile95("at-50-percent"), Is.InRange(1.2, 2));
        Assert.That(Percentile95("at-95-percent") / Percentile95("at-70-percent"), Is.GreaterThan(2.5));
    }

    [Test]
    public void Run_ThreeTierClerks_AreWhatMeanValueAnalysisSays()
    {
        // Reiser and Lavenberg's recursion over the number of users: five stations, with the demand of a request on each.
        double[] demands = [0.002, 0.002, 0.004, 0.004, 0.005];
        var queues = new double[demands.Length];
        var (throughput, response) = (0.0, 0.0);
        for (var users = 1; users <= 150; users++)
        {
            var times = demands.Zip(queues, static (demand, queue) => demand * (1 + queue)).ToArray();
            response = times.Sum();
            throughput = users / (1 + response);
            queues = [.. times.Select(time => time * throughput)];
        }

        var clerks = ThreeTier.Value.GetProperty("load").GetProperty("clerks");
        Assert.That(clerks.GetProperty("response_s").GetProperty("mean").GetDouble(), Is.EqualTo(response).Within(2 * clerks.GetProperty("response_s").GetProperty("halfWidth95").GetDouble()));
        Assert.That(clerks.GetProperty("throughput_perSecond").GetDouble(), Is.EqualTo(throughput).Within(0.02 * throughput));
    }

    private static JsonElement Summary(string name)
    {
        var run = ScenarioRun.Run(Scenario.Load(Repository.PathOf("scenarios", name)).Scenario!);
        return JsonDocument.Parse(SummaryJson.Write(name, run.Result)).RootElement;
    }
}

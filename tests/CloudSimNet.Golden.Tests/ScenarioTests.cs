// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Golden.Tests;

/// <summary>Every scenario comes to what stands beside it.</summary>
public sealed class ScenarioTests
{
    [TestCaseSource(typeof(Repository), nameof(Repository.Scenarios))]
    public void Run_Scenario_GivesTheExpectedSummary(string name)
    {
        var one = ScenarioSuite.Run(Repository.PathOf("scenarios", name), Repository.IsAccepting);

        Assert.That(one.ExpectedFile, Is.Not.Null, $"There is no {Expected(name)}; set CLOUDSIMNET_ACCEPT=1 to write it.");
        Assert.That(one.Outcome, Is.EqualTo(SuiteOutcome.Passed), $"{string.Join('\n', SuiteText.Details(one))}\nSet CLOUDSIMNET_ACCEPT=1 to accept the change.");
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.Scenarios))]
    public void Run_ScenarioTwice_GivesTheSameBytes(string name)
    {
        var text = Run(name);

        Assert.That(Run(name), Is.EqualTo(text));
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.Scenarios))]
    public void Run_ScenarioWithShuffledTies_DiffersInItsFingerprintAtMost(string name)
    {
        static string[] WithoutFingerprint(string text) => [.. text.Split('\n').Where(static line => !line.Contains("\"fingerprint\"", StringComparison.Ordinal))];

        Assert.That(WithoutFingerprint(Run(name, Ties.Shuffled)), Is.EqualTo(WithoutFingerprint(Run(name))));
    }

    [Test]
    public void Run_SomeScenarioWithShuffledTies_DiffersInItsFingerprint() =>
        Assert.That(Repository.Scenarios().Any(static name => Run(name, Ties.Shuffled) != Run(name)), Is.True, "Else nothing would have been shuffled.");

    [Test]
    public void Run_ExpectedFiles_EachHaveAScenario() =>
        Assert.That(Directory.GetFiles(Repository.PathOf("scenarios"), "*.expected.json"), Is.SubsetOf(Repository.Scenarios().Select(Expected)));

    [Test]
    public void Run_LateArrival_IsWhatTheArithmeticSays()
    {
        // 20 000 million instructions at 1000 MHz take 20 s, at 100 W: 2000 J.
        var summary = Summary("late-arrival.yaml");
        var totals = summary.GetProperty("totals");

        Assert.That((summary.GetProperty("endTime_s").GetDouble(), totals.GetProperty("makespan_s").GetDouble(), totals.GetProperty("done_Mcycles").GetDouble()), Is.EqualTo((20.0, 20.0, 20_000.0)));
        Assert.That(totals.GetProperty("energy_kWh").GetDouble(), Is.EqualTo(2000 / 3.6e6).Within(1e-15));
        Assert.That(summary.GetProperty("jobs").GetProperty("completed").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void Run_ConsolidationCost_DoesTheSameWorkForDifferentCosts()
    {
        var cycles = Summary("consolidation-cost.yaml").GetProperty("cycles").GetProperty("datacenters");
        Assert.That(cycles.EnumerateObject().Count(), Is.EqualTo(6));
        foreach (var year in new[] { "2011", "2021" })
        {
            var (shadow, nested, paravirtual) = (cycles.GetProperty($"{year}-shadow"), cycles.GetProperty($"{year}-nested"), cycles.GetProperty($"{year}-paravirtual"));
            foreach (var datacenter in new[] { shadow, nested, paravirtual })
            {
                Assert.That(datacenter.EnumerateObject().Skip(1).Sum(static entry => entry.Value.GetInt64()), Is.EqualTo(datacenter.GetProperty("capacity").GetInt64()));
                Assert.That(datacenter.GetProperty("work").GetInt64(), Is.EqualTo(shadow.GetProperty("work").GetInt64()).Within(2));
            }

            Assert.That(shadow.TryGetProperty("exit_page_fault", out _) && !nested.TryGetProperty("exit_page_fault", out _), "Nested paging has no exit for a guest's page fault.");
            Assert.That(nested.TryGetProperty("nested_walks", out _) && !shadow.TryGetProperty("nested_walks", out _), "Shadow paging walks one table.");
            Assert.That(paravirtual.GetProperty("hypercalls").GetInt64(), Is.Positive);
        }
    }

    [Test]
    public void Run_PlanetLabFirstFit_DoesWhatIsAskedAndNoMore()
    {
        // First fit by reservation promises no more than there is, so nothing is unmet; the demand is about 12.3 % of what the four types of machine have (263 of each).
        var summary = Summary("planetlab-firstfit.yaml");
        var totals = summary.GetProperty("totals");
        const double AllOfIt = 263 * (2500 + 2000 + 1000 + 500) * 86_400.0;

        Assert.That((summary.GetProperty("endTime_s").GetDouble(), totals.GetProperty("unmet_Mcycles").GetDouble(), summary.GetProperty("vms").GetProperty("placed").GetInt32()), Is.EqualTo((86_400.0, 0.0, 1052)));
        Assert.That(totals.GetProperty("done_Mcycles").GetDouble() / AllOfIt, Is.EqualTo(0.123).Within(0.02));
        Assert.That(summary.GetProperty("hosts").GetProperty("used").GetInt32(), Is.InRange(200, 800));
    }

    [Test]
    public void Run_BootStorm_TakesWhatItAsksForOverWhatThereIs()
    {
        var loads = Summary("boot-storm.yaml").GetProperty("storage").GetProperty("loads");
        double[] Durations(int load) => [loads[load].GetProperty("meanDuration_s").GetDouble(), loads[load].GetProperty("maxDuration_s").GetDouble()];

        Assert.That(Durations(0), Is.All.EqualTo(11_220 * 1000 / 10_000.0).Within(1e-6));
        Assert.That(Durations(1), Is.All.EqualTo(11_220 / 18.0).Within(1e-6));
        Assert.That(Durations(2), Is.All.EqualTo(11_220 / 18.0).Within(1e-6));
        Assert.That(Durations(0)[0] / Durations(1)[0], Is.EqualTo(1.8).Within(1e-9));
        Assert.That(loads[2].GetProperty("lastEnd_s").GetDouble(), Is.EqualTo((999 * 1.2) + (11_220 / 18.0)).Within(1e-6));
    }

    [Test]
    public void Run_DiskMove_TakesTheSizeOverWhatIsLeftAndFailsNoRequest()
    {
        var storage = Summary("disk-move.yaml").GetProperty("storage");
        var (loads, move) = (storage.GetProperty("loads"), storage.GetProperty("moves")[0]);
        double Mean(int load) => loads[load].GetProperty("meanResponse_s").GetDouble();

        Assert.That(move.GetProperty("state").GetString(), Is.EqualTo("done"));
        Assert.That(move.GetProperty("ended_s").GetDouble() - 60, Is.EqualTo(100e9 / (500e6 - (1000 * 8192) - (50 * 4096))).Within(0.5).Percent);
        Assert.That(storage.GetProperty("devices")[2].GetProperty("on").GetString(), Is.EqualTo("fast"));
        Assert.That(storage.GetProperty("devices").EnumerateArray().Sum(static device => device.GetProperty("errors").GetInt64()), Is.Zero);

        // 1 ms and 4 KiB at 500 MB/s while hardly anything waits; then 0.2 ms and 4 KiB at 2 GB/s.
        Assert.That(Mean(1), Is.EqualTo(0.001 + (4096 / 500e6)).Within(1).Percent);
        Assert.That(Mean(2), Is.GreaterThan(1.005 * Mean(1)));
        Assert.That(Mean(3), Is.EqualTo(0.0002 + (4096 / 2e9)).Within(1).Percent);
    }

    [Test]
    public void Run_SiteReplication_LosesWhatWasWrittenSinceTheLastCycle()
    {
        var storage = Summary("site-replication.yaml").GetProperty("storage");
        var pair = storage.GetProperty("devices")[2];
        const double WrittenPerSecond = 400 * 0.3 * 8192;
        const double Shipping = 300 * WrittenPerSecond / 25e6;

        Assert.That(pair.GetProperty("worstRecoveryPoint_s").GetDouble(), Is.EqualTo((39 * 60) + Shipping).Within(1e-3));
        Assert.That(pair.GetProperty("lost_B").GetDouble(), Is.EqualTo(200 * WrittenPerSecond).Within(1));
        Assert.That(storage.GetProperty("lost").GetProperty("total_B").GetInt64(), Is.EqualTo(pair.GetProperty("lost_B").GetInt64()));
        Assert.That(storage.GetProperty("lost").GetProperty("losses")[0].GetProperty("time_s").GetDouble(), Is.EqualTo(54_500));

        // A cycle each 300 s up to 15:00, but for the six of 10:10 to 10:35 only one, as soon as that of 10:05 is done.
        Assert.That(pair.GetProperty("cycles").GetInt32(), Is.EqualTo((54_000 / 300) - 6 + 1));
        Assert.That(storage.GetProperty("loads")[1].GetProperty("operations").GetDouble(), Is.EqualTo(400 * ((720 * 60) - 300)).Within(1e-3));
    }

    private static string Expected(string name) => SuiteFiles.ExpectedOf(Repository.PathOf("scenarios", name));

    private static string Run(string name, Ties ties = Ties.AsPlanned)
    {
        var loaded = Scenario.Load(Repository.PathOf("scenarios", name));
        Assert.That(loaded.Problems, Is.Empty);
        var run = ScenarioRun.Run(loaded.Scenario!, ties: ties);
        return SummaryJson.Write(run.Scenario.Document.Name, run.Result);
    }

    private static JsonElement Summary(string name) => JsonDocument.Parse(Run(name)).RootElement;
}

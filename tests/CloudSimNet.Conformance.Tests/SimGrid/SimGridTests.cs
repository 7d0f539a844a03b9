// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>SimGrid's fluid models: sharing of hosts, virtual machines, links and disks, and the energy of hosts and links.</summary>
public sealed class SimGridTests
{
    /// <summary>Our clock has whole nanoseconds and rounds completions up; an execution may wait for one that was rounded.</summary>
    private const double AbsoluteToleranceS = 2e-9;

    private static readonly string[] Kinds = ["cpu", "vm", "host_energy", "network", "maxmin_static", "disk", "link_energy"];

    private static IEnumerable<TestCaseData> Cases => CaseCatalogue.Tests(CaseShape.SimGrid);

    [TestCaseSource(nameof(Cases))]
    public void SimGrid(object data)
    {
        var one = (ConformanceCase)data;
        one.MustBePresent();
        var kind = one.Json.Text("kind", "");
        if (kind == "migration")
            Later.Issue("live migration");
        if (!Kinds.Contains(kind))
            Assert.Ignore($"Unknown shape: SimGrid cases of kind '{kind}'.");
        one.Json.MustKnowKeys(
            "case", "id", "kind", "family", "platform", "activities", "horizon_s", "stop_s", "sample_at_s", "seed", "expected", "energy", "source", "oracle_rel_diff", "rel_tol");
        if (one.Json.Items("expected").Count + one.Json.Items("energy").Count == 0)
            Assert.Ignore("Nothing to check.");
        Check(one.Json);
    }

    private static void Check(JsonElement json)
    {
        var relative = json.Number("rel_tol", 1e-9);
        var activities = json.Items("activities");
        var model = new SimGridModel(json.Of("platform"), activities);
        CheckRates(model, json, relative);
        foreach (var sample in json.Items("energy").OrderBy(static sample => sample.Number("t_s", 0)))
            CheckEnergy(model, sample, relative, activities.Count);
        if (json.Has("stop_s"))
            model.Simulation.Run(SimTime.FromSeconds(json.Number("stop_s", 0)));
        else
            model.Simulation.Run();
        Assert.Multiple(() =>
        {
            foreach (var expected in json.Items("expected").Where(static expected => !expected.Has("rate_Bps")))
                CheckFinish(model, expected, relative);
        });
    }

    /// <summary>Rates are those of all activities together, so they are looked at when the last has begun.</summary>
    private static void CheckRates(SimGridModel model, JsonElement json, double relative)
    {
        var rates = json.Items("expected").Where(static expected => expected.Has("rate_Bps")).ToList();
        if (rates.Count == 0)
            return;
        model.Simulation.Run(SimTime.FromSeconds(json.Items("activities").Max(static activity => activity.Number("start_s", 0))));
        Assert.Multiple(() =>
        {
            foreach (var expected in rates)
            {
                expected.MustKnowKeys("expectation", "id", "rate_Bps");
                var rate = expected.Number("rate_Bps", 0);
                Assert.That(model.RateOf(expected.Text("id", "")), Is.EqualTo(rate).Within(relative * rate), expected.Text("id", ""));
            }
        });
    }

    private static void CheckFinish(SimGridModel model, JsonElement expected, double relative)
    {
        expected.MustKnowKeys("expectation", "id", "finish_s");
        var id = expected.Text("id", "");
        if (!expected.Has("finish_s"))
        {
            Assert.That(model.IsOver(id), Is.False, $"{id} must not end");
            return;
        }

        var finish = expected.Number("finish_s", 0);
        Assert.That(model.EndOf(id)?.Seconds, Is.EqualTo(finish).Within(AbsoluteToleranceS + (relative * finish)), id);
    }

    /// <summary>Each of the n activities may end or begin up to two nanoseconds off, at the power of a whole host or link.</summary>
    private static void CheckEnergy(SimGridModel model, JsonElement sample, double relative, int activities)
    {
        sample.MustKnowKeys("energy sample", "t_s", "host_J", "link_J");
        var at = SimTime.FromSeconds(sample.Number("t_s", 0));
        model.Simulation.Run(at);
        foreach (var expected in Entries(sample, "host_J"))
        {
            var host = model.Host(expected.Name);
            CheckJoules(expected, host.Energy.Joules, host.Spec.Power.At(1).Watts);
        }

        foreach (var expected in Entries(sample, "link_J"))
        {
            var link = model.Link(expected.Name);
            CheckJoules(expected, link.JoulesAt(at), Math.Abs(link.BusyWatts - link.IdleWatts));
        }

        void CheckJoules(JsonProperty expected, double joules, double watts)
        {
            var wanted = expected.Value.GetDouble();
            var tolerance = (relative * wanted) + (2 * activities * AbsoluteToleranceS * watts);
            Assert.That(joules, Is.EqualTo(wanted).Within(tolerance), $"{expected.Name} at {at}");
        }
    }

    private static IEnumerable<JsonProperty> Entries(JsonElement element, string key) =>
        element.Has(key) ? element.Of(key).EnumerateObject() : [];
}

// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>SimGrid's fluid models: sharing of hosts and virtual machines, and the energy of hosts.</summary>
public sealed class SimGridTests
{
    /// <summary>Our clock has whole nanoseconds and rounds completions up; an execution may wait for one that was rounded.</summary>
    private const double AbsoluteToleranceS = 2e-9;

    private static readonly Dictionary<string, string> LaterKinds = new()
    {
        ["network"] = "the network",
        ["maxmin_static"] = "the network's fluid sharing over several resources",
        ["disk"] = "storage",
        ["link_energy"] = "the energy of links",
        ["migration"] = "live migration",
    };

    private static IEnumerable<TestCaseData> Cases => CaseCatalogue.Tests(CaseShape.SimGrid);

    [TestCaseSource(nameof(Cases))]
    public void SimGrid(object data)
    {
        var one = (ConformanceCase)data;
        one.MustBePresent();
        var kind = one.Json.Text("kind", "");
        if (LaterKinds.TryGetValue(kind, out var feature))
            Later.Issue(feature);
        if (kind is not ("cpu" or "vm" or "host_energy"))
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
        foreach (var sample in json.Items("energy").OrderBy(static sample => sample.Number("t_s", 0)))
            CheckEnergy(model, sample, relative, activities.Count);
        if (json.Has("stop_s"))
            model.Simulation.Run(SimTime.FromSeconds(json.Number("stop_s", 0)));
        else
            model.Simulation.Run();
        Assert.Multiple(() =>
        {
            foreach (var expected in json.Items("expected"))
                CheckFinish(model, expected, relative);
        });
    }

    private static void CheckFinish(SimGridModel model, JsonElement expected, double relative)
    {
        expected.MustKnowKeys("expectation", "id", "finish_s");
        var job = model.Job(expected.Text("id", ""));
        if (!expected.Has("finish_s"))
        {
            Assert.That(job.IsOver, Is.False, $"{expected.Text("id", "")} must not end");
            return;
        }

        var finish = expected.Number("finish_s", 0);
        Assert.That(job.State, Is.EqualTo(JobState.Completed), expected.Text("id", ""));
        Assert.That(job.EndedAt.Seconds, Is.EqualTo(finish).Within(AbsoluteToleranceS + (relative * finish)), expected.Text("id", ""));
    }

    /// <summary>Each of the n executions may end or begin up to two nanoseconds off, at the power of a whole host.</summary>
    private static void CheckEnergy(SimGridModel model, JsonElement sample, double relative, int executions)
    {
        sample.MustKnowKeys("energy sample", "t_s", "host_J");
        model.Simulation.Run(SimTime.FromSeconds(sample.Number("t_s", 0)));
        foreach (var expected in sample.Of("host_J").EnumerateObject())
        {
            var host = model.Host(expected.Name);
            var joules = expected.Value.GetDouble();
            var tolerance = (relative * joules) + (2 * executions * AbsoluteToleranceS * host.Spec.Power.At(1).InWatts);
            Assert.That(host.Energy.InJoules, Is.EqualTo(joules).Within(tolerance), $"{expected.Name} at {sample.Number("t_s", 0)} s");
        }
    }
}

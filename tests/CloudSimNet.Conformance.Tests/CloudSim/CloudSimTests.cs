// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>How jobs share virtual machines and machines share hosts; placement, delays and lifetimes.</summary>
public sealed class CloudSimTests
{
    private static IEnumerable<TestCaseData> Cases => CaseCatalogue.Tests(CaseShape.CloudSim);

    [TestCaseSource(nameof(Cases))]
    public void CloudSim(object data)
    {
        var one = (ConformanceCase)data;
        one.MustBePresent();
        one.Json.MustKnowKeys("case", "name", "inputs", "expected", "note", "notes", "peer_actual", "tolerance");
        var expectations = new CloudSimExpectations(one.Json.Of("expected"), Tolerance(one.Json));
        if (expectations.IsEmpty)
            Assert.Ignore("Nothing to check.");
        var inputs = new CloudSimInputs(one.Json.Of("inputs"));
        if (expectations.Keys.Count == 0)
            SkipWords(one.Name, inputs);
        expectations.MustBeSupported();
        var model = new CloudSimModel(inputs);
        expectations.Check(model, model.Run());
    }

    private static void SkipWords(string name, CloudSimInputs inputs)
    {
        if (inputs.Cloudlets.Any(static cloudlet => cloudlet.Has("ram") || cloudlet.Has("bw")))
            Later.Issue("contention of a virtual machine's memory and bandwidth (the case states its rule in words)");
        Assert.Ignore(StatesRuleAttribute.TestOf(name) is { } test ? $"States a rule in words; see {test}." : "States a rule in words, for which no test was written yet.");
    }

    private static double Tolerance(JsonElement json) =>
        json.Of("tolerance").ValueKind == JsonValueKind.Number ? json.Number("tolerance", 0) : 1e-6;
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>Formulas: told by what goes in and what comes out.</summary>
public sealed class CloudSimFormulaTests
{
    private static IEnumerable<TestCaseData> Cases => CaseCatalogue.Tests(CaseShape.CloudSimFormula);

    [TestCaseSource(nameof(Cases))]
    public void Formula(object data)
    {
        var one = (ConformanceCase)data;
        one.MustBePresent();
        var (inputs, expected) = (one.Json.Of("inputs"), one.Json.Of("expected"));
        if (!expected.Has("watts") && StatesRuleAttribute.TestOf(one.Name) is { } test)
            Assert.Ignore($"States a rule in words; see {test}.");
        if (!inputs.Has("maxPower") || !inputs.Has("staticPower") || !inputs.Has("utilization") || !expected.Has("watts"))
            Later.Issue($"the formula from {Keys(inputs)} to {Keys(expected)}");
        inputs.MustKnowKeys("power model", "maxPower", "staticPower", "utilization");
        expected.MustKnowKeys("expectation", "watts", "rule", "note", "formula");
        var curve = PowerCurve.Linear(Power.FromWatts(inputs.Number("staticPower", 0)), Power.FromWatts(inputs.Number("maxPower", 0)));
        var watts = inputs.Items("utilization").Select(utilisation => curve.At(utilisation.GetDouble()).Watts);
        Assert.That(watts, Is.EqualTo(expected.Items("watts").Select(static value => value.GetDouble())).Within(1e-9));
    }

    private static string Keys(System.Text.Json.JsonElement element) => string.Join(", ", element.EnumerateObject().Select(static property => property.Name));
}

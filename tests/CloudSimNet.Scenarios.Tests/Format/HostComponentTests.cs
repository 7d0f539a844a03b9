// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Hosts in scenario files: what they draw while they aren't on, and what happens to them.</summary>
public sealed class HostComponentTests
{
    private const string Model = """
        version: 1
        name: hosts
        until: 1000 s
        datacenters:
          - name: lyon
            placement: first-fit
            hosts:
              - { count: 2, cores: 1, clock: 1 GHz, memory: 8 GiB, power: { name: linear, idle: 100 W, full: 200 W }, powerStates: { off: 8 W, startTime: 60 s, starting: 150 W, stopTime: 10 s } }
        vms:
          - { type: { memory: 1 GiB } }
        jobs:
          - { work: 10 GI, vm: 0 }
        """;

    [Test]
    public void Run_HostFailsAndIsRepaired_SummaryTellsWhatFailedAndWhatItDrew()
    {
        var summary = Run("failures: [ { at: 4 s, component: lyon/host-0, for: 96 s } ]");
        Assert.That(summary["vms"]!["failed"]!.GetValue<int>(), Is.EqualTo(1));
        Assert.That(summary["failed"]![0]!.ToJsonString(), Is.EqualTo("""{"vm":0,"model":"","host":0,"failed_s":4,"reason":"Host 0 failed."}"""));
        Assert.That(summary["jobs"]!["failed"]!.GetValue<int>(), Is.EqualTo(1));

        // Full to 4 s, off to 100 s, booting to 160 s, idle; the other is idle all the time.
        Assert.That(summary["totals"]!["energy_kWh"]!.GetValue<double>() * 3.6e6, Is.EqualTo((4 * 200) + (96 * 8) + (60 * 150) + (840 * 100) + 100_000).Within(1e-6));
    }

    [Test]
    public void Run_HostIsSwitchedOffAndOn_DrawsWhatEachStateDraws()
    {
        var summary = Run("failures: [ { at: 100 s, component: lyon/host-1, do: power-off }, { at: 500 s, component: lyon/host-1, do: power-on } ]");
        Assert.That(summary["totals"]!["energy_kWh"]!.GetValue<double>() * 3.6e6, Is.EqualTo(100_000 + 1000 + (110 * 100) + (390 * 8) + (60 * 150) + (440 * 100)).Within(1e-6));
    }

    [TestCase("lyon/host-2", "there is no component 'lyon/host-2'")]
    [TestCase("lyon/host-01", "there is no component 'lyon/host-01'")]
    [TestCase("lyn/host-0", "did you mean 'lyon/host-0'")]
    public void Validate_UnknownHost_NamesTheNearest(string component, string message)
    {
        var loaded = Scenario.Parse($"{Model}\nfailures: [ {{ at: 1 s, component: {component} }} ]", "hosts.yaml");
        Assert.That(loaded.Problems.Select(static problem => problem.ToString()), Has.Exactly(1).Items.And.One.Contains(message));
    }

    [Test]
    public void Validate_NegativePowerState_IsRefused()
    {
        var loaded = Scenario.Parse(Model.Replace("off: 8 W", "off: -8 W", StringComparison.Ordinal), "hosts.yaml");
        Assert.That(loaded.Problems, Has.Count.EqualTo(1));
    }

    private static JsonNode Run(string failures)
    {
        var loaded = Scenario.Parse($"{Model}\n{failures}", "hosts.yaml");
        Assert.That(loaded.Problems, Is.Empty);
        var simulation = loaded.Scenario!.Build();
        var result = simulation.Run(loaded.Scenario.Document.Until);
        return JsonNode.Parse(SummaryJson.Write(loaded.Scenario.Document.Name, result))!;
    }
}

// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Results;

public sealed class SummaryJsonTests
{
    [Test]
    public void Write_Specimen_IsExactlyThis()
    {
        var result = Specimen.Run().Result;

        // 3800 J are 0.0010555… kWh. Besides the expired job's nanosecond, which is one cycle, 20 000 MI were done.
        Assert.That(SummaryJson.Write("lab", result), Is.EqualTo(Specimen.Lines($$"""
            {
              "schemaVersion": 2,
              "scenario": "lab",
              "seed": 9,
              "fingerprint": "{{result.Fingerprint:x16}}",
              "endCause": "LimitReached",
              "endTime_s": 25,
              "totals": {
                "energy_kWh": 0.0010555555555666666,
                "done_Mcycles": 20000.000001,
                "unmet_Mcycles": 0,
                "makespan_s": 20,
                "events": {{result.Events}}
              },
              "cycles": {
                "hosts": {
                  "capacity": 50000000000,
                  "work": 20000000001,
                  "idle": 29999999999
                },
                "vms": {
                  "entitlement": 25000000000,
                  "work": 20000000001,
                  "idle": 4999999999
                }
              },
              "hosts": {
                "count": 2,
                "used": 1
              },
              "vms": {
                "requested": 2,
                "placed": 1,
                "refused": 1,
                "waiting": 0
              },
              "jobs": {
                "submitted": 3,
                "announced": 0,
                "waiting": 0,
                "running": 0,
                "paused": 0,
                "completed": 2,
                "cancelled": 0,
                "expired": 1,
                "failed": 0,
                "neverStartable": 0,
                "response_s": {
                  "mean": 15,
                  "p50": 15,
                  "p90": 15,
                  "p95": 15,
                  "p99": 15,
                  "max": 15
                },
                "waiting_s": {
                  "mean": 0,
                  "p50": 0,
                  "p90": 0,
                  "p95": 0,
                  "p99": 0,
                  "max": 0
                },
                "execution_s": {
                  "mean": 15,
                  "p50": 15,
                  "p90": 15,
                  "p95": 15,
                  "p99": 15,
                  "max": 15
                }
              },
              "refused": [
                {
                  "vm": 1,
                  "model": "large",
                  "requested_s": 2.5,
                  "refused_s": 2.5,
                  "reason": "No host that could run it is large enough."
                }
              ]
            }
            """)));
    }

    [Test]
    public void Write_SameScenarioTwice_GivesTheSameBytes()
    {
        var (one, two) = (Specimen.Run().Result, Specimen.Run().Result);

        Assert.That(SummaryJson.Write("lab", two), Is.EqualTo(SummaryJson.Write("lab", one)));
    }

    [Test]
    public void Write_ResultReadLater_GivesTheSameBytes()
    {
        var result = Specimen.Run().Result;
        var first = SummaryJson.Write("lab", result);

        Assert.That(SummaryJson.Write("lab", result), Is.EqualTo(first));
    }

    [Test]
    public void Write_NameWithQuotesAndUmlauts_IsReadBackTheSame()
    {
        const string Name = "Größe \"x\"\\\n";

        Assert.That(JsonDocument.Parse(SummaryJson.Write(Name, Specimen.Run().Result)).RootElement.GetProperty("scenario").GetString(), Is.EqualTo(Name));
    }

    [Test]
    public void Write_CultureWithDecimalComma_ChangesNothing()
    {
        var plain = SummaryJson.Write("lab", Specimen.Run().Result);
        using var culture = new DecimalComma();

        Assert.That(SummaryJson.Write("lab", Specimen.Run().Result), Is.EqualTo(plain));
    }

    [Test]
    public void Write_SimulationThatHasGoneOn_IsRefused()
    {
        var result = Specimen.Run().Result;
        result.Simulation.Run(SimDuration.FromSeconds(30));

        Assert.That(() => SummaryJson.Write("lab", result), Throws.InvalidOperationException.With.Message.Contains("has gone on from 25 s to 30 s"));
    }
}

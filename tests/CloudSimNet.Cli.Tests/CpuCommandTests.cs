// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

public sealed class CpuCommandTests
{
    private static readonly string[] Question = ["cpu", "cost", "--profile", "syscall-bound", "--technique", "container", "--cpu", "haswell"];

    [Test]
    public void Cost_InText_HasTheSlowdownAndTheCauses()
    {
        var invocation = Invocation.Of(Question);

        // 1 000 calls of 150 cycles and 29 ns at 2.2 GHz for a million instructions of 1.02 cycles, and a tick now and then.
        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output, Does.Contain("technique    container (operating-system level: a shared kernel)"));
        Assert.That(invocation.Output, Does.Match(@"interposition +63\.80 +\d+\.\d%"));
    }

    [Test]
    public void Cost_InJson_SumsUp()
    {
        var invocation = Invocation.Of([.. Question, "--json"]);

        var json = JsonSerializer.Deserialize<JsonElement>(invocation.Output);
        var sum = json.GetProperty("cyclesPerInstructionByCause").EnumerateObject().Sum(one => one.Value.GetDouble());
        using (Assert.EnterMultipleScope())
        {
            Assert.That(json.GetProperty("profile").GetString(), Is.EqualTo("syscall-bound"));
            Assert.That(json.GetProperty("cyclesPerInstruction").GetDouble(), Is.EqualTo(sum).Within(1e-9).Percent);
            Assert.That(json.GetProperty("slowdown").GetDouble(), Is.EqualTo(sum / json.GetProperty("nativeCyclesPerInstruction").GetDouble()).Within(1e-9).Percent);
        }
    }

    [Test]
    public void Cost_LargePages_WalkLess()
    {
        string[] question = ["cpu", "cost", "--profile", "memory-random", "--technique", "hardware-nested", "--cpu", "zen-4", "--json"];

        Assert.That(new[] { Cycles(question), Cycles([.. question, "--host-pages", "2m"]), Cycles([.. question, "--pages", "2M"]) }, Is.Ordered.Descending);
    }

    [Test]
    public void Cost_WrongNames_AreAllReportedWithTheNearest()
    {
        var invocation = Invocation.Of("cpu", "cost", "--profile", "web-sever", "--technique", "hardware-nestd", "--cpu", "zen4", "--pages", "3K");

        invocation.AssertRefused("there is no profile 'web-sever'; did you mean 'web-server'?");
        invocation.AssertRefused("there is no technique 'hardware-nestd'; did you mean 'hardware-nested'?");
        invocation.AssertRefused("there is no processor 'zen4'; did you mean 'zen-4'?");
        invocation.AssertRefused("--pages 3K: it must be one of 4K, 2M, 1G");
        Assert.That(invocation.ErrorLines(), Has.Length.EqualTo(4));
    }

    [Test]
    public void Cost_WhatTheProcessorCannot_IsRefusedWithTheReason() =>
        Invocation.Of("cpu", "cost", "--profile", "plain", "--technique", "hardware-nested", "--cpu", "pentium-4").AssertRefused("has no nested paging (EPT, NPT)");

    [Test]
    public void Cost_WithoutAProfile_SaysThatItIsNeeded() =>
        Invocation.Of("cpu", "cost", "--technique", "native", "--cpu", "zen-4").AssertRefused("'--profile' is required");

    [Test]
    public void Table_OfAnOldProcessor_HasADashWhereItCannot()
    {
        var lines = Invocation.Of("cpu", "table", "--cpu", "pentium-4", "--profile", "plain").Output.ReplaceLineEndings("\n").Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.One.EqualTo("native                    1.000"));
            Assert.That(lines, Has.One.EqualTo("hardware-nested               -"));
        }
    }

    [Test]
    public void Table_InJson_HasEveryTechniqueOfEveryWorkload()
    {
        var json = JsonSerializer.Deserialize<JsonElement>(Invocation.Of("cpu", "table", "--json").Output);

        var rows = json.GetProperty("rows").EnumerateArray().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(row => row.GetProperty("profile").GetString()).Distinct().Count(), Is.GreaterThanOrEqualTo(12));
            Assert.That(rows.Select(row => row.GetProperty("technique").GetString()).Distinct().Count(), Is.EqualTo(16));
            Assert.That(rows, Has.All.Matches<JsonElement>(row => row.TryGetProperty("slowdown", out _) || row.TryGetProperty("refused", out _)));
        }
    }

    [TestCase("cpu", "--help")]
    [TestCase("cpu", "cost", "--help")]
    [TestCase("cpu", "table", "--help")]
    public void Help_ShowsExamples(params string[] args) => Assert.That(Invocation.Of(args).Output, Does.Contain("  cloudsimnet cpu "));

    private static double Cycles(string[] question) =>
        JsonSerializer.Deserialize<JsonElement>(Invocation.Of(question).Output).GetProperty("cyclesPerInstruction").GetDouble();
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Conformance.Tests.PlanetLab;

/// <summary>The three exact rows through scenarios/planetlab-firstfit.yaml, as the command runs it.</summary>
public sealed class PlanetLabScenarioTests
{
    [TestCase("off-when-idle", 924.567665, TestName = "planetlab-firstfit.yaml, hosts off while they carry no demand")]
    [TestCase("off-when-empty", 936.191615, TestName = "planetlab-firstfit.yaml, hosts off only while they hold no VM")]
    [TestCase("full-power", 2419.2, TestName = "planetlab-firstfit.yaml, all hosts at full power")]
    public void Run_Scenario_GivesTheExactEnergy(string saving, double kilowattHours)
    {
        var run = Run(Path.GetDirectoryName(PlanetLabDay.Files()[0])!, $"datacenters[0].hosts[0].powerSaving={saving}", $"datacenters[0].hosts[1].powerSaving={saving}");
        var totals = run.Result.Totals;
        Assert.Multiple(() =>
        {
            Assert.That(totals.Energy.KilowattHours, Is.EqualTo(kilowattHours).Within(1e-6));
            Assert.That((totals.Hosts, totals.HostsUsed, totals.VmsPlaced), Is.EqualTo((800, 414, 1052)));
            Assert.That(totals.MegacyclesDone, Is.EqualTo(1.630269e10).Within(0.5e4));
            Assert.That(totals.MegacyclesUnmet, Is.Zero);
        });
    }

    [Test]
    public void Run_FolderThatWasWrittenInAnotherOrder_GivesTheSameFingerprint()
    {
        var files = PlanetLabDay.Files();
        var shuffled = Directory.CreateTempSubdirectory("planetlab-").FullName;
        try
        {
            foreach (var file in files.OrderBy(static file => file.Length).ThenByDescending(static file => file, StringComparer.Ordinal))
                File.Copy(file, Path.Combine(shuffled, Path.GetFileName(file)));
            Assert.That(Run(shuffled).Result.Fingerprint, Is.EqualTo(Run(Path.GetDirectoryName(files[0])!).Result.Fingerprint));
        }
        finally
        {
            Directory.Delete(shuffled, recursive: true);
        }
    }

    private static ScenarioRun Run(string folder, params string[] assignments)
    {
        var loaded = Scenario.Load(ScenarioFile(), [$"workload[0].trace='{folder}'", .. assignments]);
        Assert.That(loaded.Problems, Is.Empty);
        return ScenarioRun.Run(loaded.Scenario!);
    }

    private static string ScenarioFile()
    {
        var at = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "CloudSimNet.sln")))
            at = at.Parent;
        return Path.Combine(at.FullName, "scenarios", "planetlab-firstfit.yaml");
    }
}

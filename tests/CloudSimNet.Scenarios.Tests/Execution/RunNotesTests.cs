// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Execution;

/// <summary>What a run says of itself to whoever reads its results.</summary>
public sealed class RunNotesTests
{
    private const string Note = "the seed has no effect: no random number was drawn in this run, so that every seed gives the same results";
    private const string Vms = "vms: [{ type: { memory: 1 GiB } }]\n";

    [TestCase("seed: 3\n" + Vms)]
    [TestCase("seed: 3\n" + Vms + "jobs: [{ work: 1 GI, count: 3, every: 1 s }]\n")]
    [TestCase("seed: 3\n" + Vms + "services: [{ name: web, instances: { first: 0, count: 1 }, stages: [{ compute: 1 MI }] }]\n")]
    public void Notes_SeedOfARunThatDrawsNothing_SayThatItHasNoEffect(string rest) => Assert.That(Lab.Run(Lab.Text(rest: rest)).Notes, Is.EqualTo(new[] { Note }));

    [TestCase(Vms)]
    [TestCase("seed: 3\n" + Vms + "jobs: [{ work: 1 GI, count: 3, every: 1 s, arrivals: exponential }]\n")]
    [TestCase("seed: 3\n" + Vms + "jobs: [{ work: { name: exponential, mean: 1 GI } }]\n")]
    [TestCase("seed: 3\nworkload: [{ synthetic: 1, types: [{ memory: 1 GiB }] }]\n")]
    public void Notes_NoSeedOrOneThatIsUsed_SayNothing(string rest) => Assert.That(Lab.Run(Lab.Text(rest: rest)).Notes, Is.Empty);

    [Test]
    public void Notes_SeedThatIsSetBesideTheFile_SayThatItHasNoEffect() => Assert.That(Lab.Run(Lab.Text(rest: Vms), "seed=9").Notes, Is.EqualTo(new[] { Note }));

    [Test]
    public void RunJson_NotesAndWarnings_AreInIt()
    {
        using var folder = new TempFolder();
        Lab.Run(Lab.Text(rest: "until: 10 s\nseed: 3\n" + Vms + "jobs: [{ work: 1 GI, at: 10 s }]\n")).WriteTo(folder.Path);
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "run.json")));

        Assert.That(json.RootElement.GetProperty("notes").EnumerateArray().Select(static note => note.GetString()), Is.EqualTo(new[] { Note }));
        Assert.That(json.RootElement.GetProperty("warnings")[0].GetString(), Does.Contain("warning: jobs[0].at: the first of the jobs comes at 10 s"));
    }
}

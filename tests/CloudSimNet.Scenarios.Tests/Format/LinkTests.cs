// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Paths of a scenario don't leave its folder, by links neither.</summary>
[Platform(Exclude = "Win", Reason = "Links need rights there.")]
public sealed class LinkTests
{
    private readonly TempFolder folder = new();
    private readonly TempFolder outside = new();

    [SetUp]
    public void Make()
    {
        outside.Write("m0", "10\n20\n");
        folder.Write("s.yaml", Lab.Text(rest: "workload: [{ trace: traces/t, types: [{ memory: 1 GiB }] }]"));
        Directory.CreateDirectory(folder["traces"]);
    }

    [TearDown]
    public void Remove()
    {
        folder.Dispose();
        outside.Dispose();
    }

    [Test]
    public void Load_TraceThatIsALinkOutOfTheFolder_IsRefused()
    {
        Directory.CreateSymbolicLink(folder["traces/t"], outside.Path);

        Assert.That(Problems(), Is.EqualTo(new[] { $"'traces/t' is a link that leaves the scenario's own folder; put the trace itself below it, or give the path on the command line: --set workload[0].trace=traces/t" }));
    }

    [Test]
    public void Load_TraceBelowALinkOutOfTheFolder_IsRefused()
    {
        Directory.Delete(folder["traces"]);
        Directory.CreateDirectory(outside["t"]);
        Directory.CreateSymbolicLink(folder["traces"], outside.Path);

        Assert.That(Problems(), Has.Length.EqualTo(1).And.All.Contains("is a link that leaves"));
    }

    [Test]
    public void Load_FileOfATraceThatIsALinkOutOfTheFolder_IsRefused()
    {
        Directory.CreateDirectory(folder["traces/t"]);
        File.CreateSymbolicLink(folder["traces/t/m0"], outside["m0"]);

        Assert.That(Problems(), Is.EqualTo(new[] { "'m0' in 'traces/t' is a link that leaves the scenario's own folder; put the trace itself below it, or give the path on the command line: --set workload[0].trace=traces/t" }));
    }

    [Test]
    public void Load_LinkWithinTheFolder_IsFollowed()
    {
        folder.Write("data/m0", "10\n");
        Directory.CreateSymbolicLink(folder["traces/t"], folder["data"]);

        Assert.That(Problems(), Is.Empty);
    }

    [Test]
    public void Load_LinkGivenOnTheCommandLine_IsFollowed()
    {
        Directory.CreateSymbolicLink(folder["traces/t"], outside.Path);

        Assert.That(Scenario.Load(folder["s.yaml"], [$"workload[0].trace={folder["traces/t"]}"]).Problems, Is.Empty);
    }

    [Test]
    public void Load_LinksInACircle_AreRefused()
    {
        File.CreateSymbolicLink(folder["traces/t"], folder["traces/u"]);
        File.CreateSymbolicLink(folder["traces/u"], folder["traces/t"]);

        Assert.That(Problems(), Has.Length.EqualTo(1));
        Assert.That(RealPath.Of(folder["traces/t"]), Is.Null);
    }

    [Test]
    [CancelAfter(60_000)]
    public void Read_TraceFolderWithALinkToADevice_DoesntReadItForEver()
    {
        File.CreateSymbolicLink(folder["traces/zero"], "/dev/zero");
        var problems = new List<string>();
        PlanetLabFolder.Read(folder["traces"], SimDuration.FromSeconds(300), Interpolation.Hold, UnmetDemand.Lost, problems);

        Assert.That(problems, Is.EqualTo(new[] { $"{folder["traces/zero"]}: holds no samples; each line must be a whole number from 0 to 100" }));
    }

    private string[] Problems() => [.. Scenario.Load(folder["s.yaml"]).Problems.Select(static problem => problem.Message)];
}

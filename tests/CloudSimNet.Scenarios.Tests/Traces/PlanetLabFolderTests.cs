// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Traces;

public sealed class PlanetLabFolderTests
{
    private readonly TempFolder folder = new();
    private readonly List<string> problems = [];

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Read_FilesMadeInAnyOrder_ComeInOrdinalOrderOfTheirNames()
    {
        foreach (var name in (string[])["b", "a_10", "Z", "a_9", "a", "ä"])
            folder.Write(name, "1\n");

        Assert.That(Read().Select(machine => machine.Name), Is.EqualTo(new[] { "Z", "a", "a_10", "a_9", "b", "ä" }));
        Assert.That(problems, Is.Empty);
    }

    [TestCase("0\n24\n100\n")]
    [TestCase("0\r\n24\r\n100\r\n")]
    [TestCase("0\n24\n100")]
    [TestCase("0\r\n24\r\n100")]
    [TestCase(" 0\n\t24 \n\n100\n\n")]
    [TestCase("000\n024\n100\n")]
    public void Read_LineEndsAndBlanks_DontMatter(string text)
    {
        folder.Write("m", text);
        var trace = Read().Single().Trace;

        Assert.That(Enumerable.Range(0, trace.Count).Select(i => trace[i]), Is.EqualTo(new[] { 0, 0.24, 1 }));
        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void Read_Options_AreThoseOfTheTraces()
    {
        folder.Write("m", "5\n");
        var trace = PlanetLabFolder.Read(folder.Path, SimDuration.FromSeconds(20), Interpolation.Linear, UnmetDemand.Carried, problems).Single().Trace;

        Assert.That((trace.Interval, trace.Between, trace.Unmet), Is.EqualTo((SimDuration.FromSeconds(20), Interpolation.Linear, UnmetDemand.Carried)));
    }

    [TestCase("5\n101\n", 2, "101")]
    [TestCase("-1\n5\n", 1, "-1")]
    [TestCase("5\r\n\r\n12.5\r\n", 3, "12.5")]
    [TestCase("5\n6\nx y\n", 3, "x y")]
    [TestCase("5,6\n", 1, "5,6")]
    [TestCase("99999999999\n", 1, "99999999999")]
    [TestCase("+5\n", 1, "+5")]
    public void Read_BadValue_IsReportedWithFileAndLine(string text, int line, string shown)
    {
        var file = folder.Write("m", text);
        Read();

        Assert.That(problems, Is.EqualTo(new[] { $"{file}:{line}: '{shown}' is not a utilisation; each line must be a whole number from 0 to 100" }));
    }

    [Test]
    public void Read_ManyBadValues_AreReportedThreeAFileAndTheirTextIsCut()
    {
        folder.Write("a", string.Concat(Enumerable.Repeat("x\n", 50)));
        folder.Write("b", new string('9', 1000));
        Read();

        Assert.That(problems, Has.Count.EqualTo(4));
        Assert.That(problems[3], Does.Contain($"'{new string('9', 40)}'"));
    }

    [TestCase("")]
    [TestCase("\n\r\n \n")]
    public void Read_EmptyFile_IsReported(string text)
    {
        folder.Write("a", "5\n");
        var file = folder.Write("b", text);
        Read();

        Assert.That(problems, Is.EqualTo(new[] { $"{file}: holds no samples; each line must be a whole number from 0 to 100" }));
    }

    [Test]
    public void Read_EmptyFolder_IsReported()
    {
        Assert.That(Read(), Is.Empty);
        Assert.That(problems, Is.EqualTo(new[] { $"the folder '{folder.Path}' holds no files; it must hold a file for each machine" }));
    }

    [Test]
    public void Read_FoldersBelow_DontCount()
    {
        folder.Write("a", "5\n");
        folder.Write(Path.Combine("below", "b"), "nonsense\n");

        Assert.That(Read(), Has.Count.EqualTo(1));
        Assert.That(problems, Is.Empty);
    }

    [Test]
    public void Read_MissingFolder_IsReported()
    {
        Assert.That(PlanetLabFolder.Read(folder["none"], SimDuration.FromSeconds(1), Interpolation.Hold, UnmetDemand.Lost, problems), Is.Empty);
        Assert.That(problems, Is.EqualTo(new[] { $"there is no folder '{folder["none"]}'; give the folder that holds a file for each machine" }));
    }

    private IReadOnlyList<TracedMachine> Read() =>
        PlanetLabFolder.Read(folder.Path, SimDuration.FromSeconds(300), Interpolation.Hold, UnmetDemand.Lost, problems);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Results;

public sealed class ResultFolderTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Commit_AllWritten_PutsAllInPlace()
    {
        using (var files = new ResultFolder(folder.Path))
        {
            files.Add("a.txt", writer => writer.WriteLine("ä"));
            files.Add("b.txt", writer => writer.Write("2"));
            Assert.That(folder.Files().Intersect(["a.txt", "b.txt"]), Is.Empty, "Nothing is in place before the commit.");
            files.Commit();
        }

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.txt", "b.txt" }));
        Assert.That(File.ReadAllBytes(folder["a.txt"]), Is.EqualTo(new byte[] { 0xC3, 0xA4, 0x0A }), "UTF-8 without a mark; lines end with a newline alone.");
    }

    [Test]
    public void Dispose_WriteThatThrew_LeavesNothingAndKeepsEarlierFiles()
    {
        folder.Write("a.txt", "old");
        folder.Write("other.txt", "mine");
        Assert.Throws<TimeoutException>(() =>
        {
            using var files = new ResultFolder(folder.Path);
            files.Add("a.txt", writer => writer.Write("new"));
            files.Add("b.txt", writer =>
            {
                writer.Write("half");
                throw new TimeoutException();
            });
            files.Commit();
        });

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.txt", "other.txt" }));
        Assert.That(File.ReadAllText(folder["a.txt"]), Is.EqualTo("old"));
    }

    [Test]
    public void Dispose_WithoutCommit_LeavesNothing()
    {
        using (var files = new ResultFolder(folder.Path))
            files.Add("a.txt", writer => writer.Write("new"));

        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public void Commit_EarlierFiles_AreReplacedAndOthersStay()
    {
        folder.Write("a.txt", "a longer text than the new one");
        folder.Write("other.txt", "mine");
        using (var files = new ResultFolder(folder.Path))
        {
            files.Add("a.txt", writer => writer.Write("new"));
            files.Commit();
        }

        Assert.That((File.ReadAllText(folder["a.txt"]), File.ReadAllText(folder["other.txt"])), Is.EqualTo(("new", "mine")));
    }

    [Test]
    public void Add_LeftoverOfARunThatWasKilled_IsOverwritten()
    {
        folder.Write("a.txt.partial", "a longer text than the new one");
        using (var files = new ResultFolder(folder.Path))
        {
            files.Add("a.txt", writer => writer.Write("new"));
            files.Commit();
        }

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.txt" }));
        Assert.That(File.ReadAllText(folder["a.txt"]), Is.EqualTo("new"));
    }

    [Test]
    public void Constructor_FoldersThatArentThere_AreMade()
    {
        using (var files = new ResultFolder(folder[Path.Combine("deep", "er")]))
        {
            files.Add("a.txt", writer => writer.Write("new"));
            files.Commit();
        }

        Assert.That(File.Exists(folder[Path.Combine("deep", "er", "a.txt")]), Is.True);
    }

    [Test]
    public void Constructor_PathOfAFile_IsAnInputOutputProblem() =>
        Assert.That(() => new ResultFolder(folder.Write("a.txt", "x")), Throws.InstanceOf<IOException>());
}

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

    [Test]
    public void Constructor_SecondRunIntoOneFolder_IsRefusedUntilTheFirstEnds()
    {
        using (new ResultFolder(folder.Path))
            Assert.That(() => new ResultFolder(folder.Path), Throws.InstanceOf<IOException>().With.Message.Contains("Another run writes into the folder").And.Message.Contains(folder.Path));
        Assert.That(() => new ResultFolder(folder.Path).Dispose(), Throws.Nothing);
        Assert.That(folder.Files(), Is.Empty, "The lock is gone.");
    }

    [Test]
    public void Constructor_LockFileOfAKilledRun_KeepsNobodyOut()
    {
        folder.Write(FolderLock.FileName, "");
        using (new ResultFolder(folder.Path))
            Assert.That(folder.Files(), Is.EqualTo(new[] { FolderLock.FileName }));

        Assert.That(folder.Files(), Is.Empty);
    }

    [Test]
    public void Take_ManyAtOnce_NeverHoldsTwice()
    {
        var (held, most, taken) = (0, 0, 0);
        var threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                try
                {
                    using var keeper = FolderLock.Take(folder.Path);
                    var now = Interlocked.Increment(ref held);
                    InterlockedMax(ref most, now);
                    Interlocked.Increment(ref taken);
                    Thread.Yield();
                    Interlocked.Decrement(ref held);
                }
                catch (IOException)
                {
                    Thread.Yield();
                }
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        Assert.That(most, Is.EqualTo(1));
        Assert.That(taken, Is.GreaterThan(0));

        static void InterlockedMax(ref int target, int value)
        {
            for (var seen = Volatile.Read(ref target); seen < value;)
                seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }

    [Test]
    public void Commit_FolderNamedAsOneOfTheFiles_LeavesTheWholeOldSet()
    {
        folder.Write("a.csv", "old a");
        folder.Write("c.csv", "old c");
        Directory.CreateDirectory(folder["vms.csv"]);
        Assert.Throws<IOException>(() =>
        {
            using var files = new ResultFolder(folder.Path);
            foreach (var name in (string[])["a.csv", "vms.csv", "c.csv"])
                files.Add(name, writer => writer.Write("new"));
            files.Remove("d.csv");
            files.Commit();
        });

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.csv", "c.csv" }));
        Assert.That((File.ReadAllText(folder["a.csv"]), File.ReadAllText(folder["c.csv"])), Is.EqualTo(("old a", "old c")));
    }

    [Test]
    public void Commit_RenameThatFailsAtAnyFile_IsUndone([Range(0, 2)] int failing)
    {
        string[] names = ["a.csv", "b.csv", "c.csv"];
        folder.Write("a.csv", "old a");
        folder.Write("c.csv", "old c");
        folder.Write("gone.csv", "old");
        Assert.Catch<IOException>(() =>
        {
            using var files = new ResultFolder(folder.Path);
            foreach (var name in names)
                files.Add(name, writer => writer.Write("new"));
            files.Remove("gone.csv");

            // What was written is taken away, so that its rename fails.
            File.Delete(Directory.GetFiles(folder.Path, names[failing] + ".*.partial").Single());
            files.Commit();
        });

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.csv", "c.csv", "gone.csv" }));
        Assert.That((File.ReadAllText(folder["a.csv"]), File.ReadAllText(folder["c.csv"])), Is.EqualTo(("old a", "old c")));
    }

    [Test]
    public void Commit_FileThatIsRemoved_GoesWithTheSwap()
    {
        folder.Write("gone.csv", "old");
        using (var files = new ResultFolder(folder.Path))
        {
            files.Add("a.csv", writer => writer.Write("new"));
            files.Remove("gone.csv");
            Assert.That(File.Exists(folder["gone.csv"]), Is.True);
            files.Commit();
        }

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.csv" }));
    }

    [Test]
    public void Constructor_PartialsOfARunThatWasKilledWhileItWrote_AreSwept()
    {
        folder.Write("a.csv", "old");
        folder.Write("a.csv.abcd1234.partial", "half");
        folder.Write("mine.partial", "a user's own");
        new ResultFolder(folder.Path).Dispose();

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.csv", "mine.partial" }));
        Assert.That(File.ReadAllText(folder["a.csv"]), Is.EqualTo("old"));
    }

    [Test]
    public void Constructor_RunThatWasKilledInTheMidstOfASwap_IsUndone()
    {
        folder.Write("a.csv", "new");
        folder.Write("a.csv.abcd1234.former.partial", "old");
        folder.Write("b.csv.abcd1234.former.partial", "old");
        folder.Write("b.csv.abcd1234.partial", "new");
        folder.Write("c.csv", "of another swap, complete");
        folder.Write("c.csv.zzzz9999.former.partial", "older");
        new ResultFolder(folder.Path).Dispose();

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.csv", "b.csv", "c.csv" }));
        Assert.That(folder.Files().Select(name => File.ReadAllText(folder[name])), Is.EqualTo(new[] { "old", "old", "of another swap, complete" }));
    }

    [Test]
    public void Add_Cancelled_LeavesNothingAndKeepsEarlierFiles()
    {
        folder.Write("a.csv", "old");
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
        {
            using var files = new ResultFolder(folder.Path);
            files.Add("a.csv", writer =>
            {
                source.Cancel();
                for (var i = 0; i < 1_000_000; i++)
                    writer.WriteLine("a line of many");
                Assert.Fail("It goes on writing.");
            }, source.Token);
        });

        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.csv" }));
        Assert.That(File.ReadAllText(folder["a.csv"]), Is.EqualTo("old"));
    }

    [Test]
    public void Dispose_NewFolderWithoutFiles_IsRemoved()
    {
        new ResultFolder(folder["new"]).Dispose();

        Assert.That(Directory.Exists(folder["new"]), Is.False);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Caching;

namespace CloudSimNet.Tests.Storage.Caching;

public sealed class LruBlocksTests
{
    [Test]
    public void Operations_AtRandom_AreThoseOfTwoLinesOfBlocks()
    {
        var random = new Simulation(7).Random("lru");
        var (blocks, clean, dirty) = (new LruBlocks(5), new List<long>(), new List<long>());
        for (var step = 0; step < 20_000; step++)
        {
            var block = random.NextInteger(9);
            var slot = blocks.Find(block);
            Assert.That(slot >= 0, Is.EqualTo(clean.Contains(block) || dirty.Contains(block)));
            var action = random.NextInteger(6);
            if (slot < 0)
            {
                slot = blocks.TryAdd(block);
                Assert.That(slot >= 0, Is.EqualTo(dirty.Count < 5));
                if (slot < 0)
                    continue;
                if (clean.Count + dirty.Count == 5)
                    clean.RemoveAt(0);
                blocks.SetClean(slot);
                clean.Add(block);
            }
            else if (action == 0)
            {
                blocks.Remove(slot);
                clean.Remove(block);
                dirty.Remove(block);
            }
            else if (action <= 2)
            {
                clean.Remove(block);
                dirty.Remove(block);
                (action == 1 ? clean : dirty).Add(block);
                if (action == 1)
                    blocks.SetClean(slot);
                else
                    blocks.SetDirty(slot);
            }
            else
            {
                blocks.Touch(slot);
                if (clean.Remove(block))
                    clean.Add(block);
            }

            Assert.That(Line(blocks, blocks.FirstClean), Is.EqualTo(clean));
            Assert.That(Line(blocks, blocks.FirstDirty), Is.EqualTo(dirty));
            Assert.That((blocks.CleanCount, blocks.DirtyCount), Is.EqualTo((clean.Count, dirty.Count)));
        }
    }

    [Test]
    public void Remove_PinnedSlot_IsGivenAwayOnlyWhenNothingWorksOnIt()
    {
        var blocks = new LruBlocks(1);
        var slot = blocks.TryAdd(4);
        blocks.SetClean(slot);
        blocks[slot].Pins++;
        Assert.That(blocks.TryAdd(5), Is.EqualTo(-1));
        blocks.Remove(slot);
        Assert.That((blocks.Find(4), blocks.TryAdd(5)), Is.EqualTo((-1, -1)));
        blocks.Unpin(slot);
        Assert.That(blocks.TryAdd(5), Is.EqualTo(slot));
    }

    [Test]
    public void Operations_OnceFull_AllocateNothing()
    {
        var blocks = new LruBlocks(1000);
        for (var block = 0; block < 3000; block++)
            Use(blocks, block);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var block = 0; block < 100_000; block++)
            Use(blocks, block % 2500);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Use(LruBlocks blocks, long block)
    {
        if (blocks.Find(block) is >= 0 and var slot)
            blocks.Touch(slot);
        else
            blocks.SetClean(blocks.TryAdd(block));
    }

    private static List<long> Line(LruBlocks blocks, int first)
    {
        var line = new List<long>();
        for (var slot = first; slot >= 0; slot = blocks[slot].Next)
            line.Add(blocks[slot].Block);
        return line;
    }
}

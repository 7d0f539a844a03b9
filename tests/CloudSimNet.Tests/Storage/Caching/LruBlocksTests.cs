// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Storage.Caching;

namespace CloudSimNet.Tests.Storage.Caching;

public sealed class LruBlocksTests
{
    [Test]
    public void Operations_AtRandom_AreThoseOfALineOfBlocks()
    {
        var random = new Simulation(7).Random("lru");
        var (blocks, line, dirty) = (new LruBlocks(5), new List<long>(), new List<long>());
        for (var step = 0; step < 20_000; step++)
        {
            var block = random.NextInteger(9);
            var slot = blocks.Find(block);
            Assert.That(slot >= 0, Is.EqualTo(line.Contains(block)));
            switch (random.NextInteger(5))
            {
                case 0 when slot >= 0:
                    blocks.Remove(slot);
                    line.Remove(block);
                    dirty.Remove(block);
                    continue;
                case 1 when slot >= 0:
                    blocks.SetClean(slot);
                    dirty.Remove(block);
                    continue;
                case 2 when slot >= 0:
                    blocks.SetDirty(slot);
                    if (!dirty.Contains(block))
                        dirty.Add(block);
                    continue;
            }

            if (slot >= 0)
            {
                blocks.Touch(slot);
            }
            else
            {
                if (blocks.IsFull)
                {
                    Assert.That(blocks.BlockAt(blocks.Oldest), Is.EqualTo(line[^1]));
                    dirty.Remove(line[^1]);
                    blocks.Remove(blocks.Oldest);
                    line.RemoveAt(line.Count - 1);
                }

                blocks.Add(block);
            }

            line.Remove(block);
            line.Insert(0, block);
            Assert.That(DirtyOf(blocks), Is.EqualTo(dirty));
            Assert.That(blocks.DirtyCount, Is.EqualTo(dirty.Count));
            Assert.That(LineOf(blocks), Is.EqualTo(line));
        }
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
        {
            blocks.Touch(slot);
            return;
        }

        if (blocks.IsFull)
            blocks.Remove(blocks.Oldest);
        blocks.Add(block);
    }

    private static List<long> LineOf(LruBlocks blocks)
    {
        var line = new List<long>();
        for (var slot = blocks.Count == 0 ? -1 : blocks.Oldest; slot >= 0; slot = blocks.Newer(slot))
            line.Insert(0, blocks.BlockAt(slot));
        return line;
    }

    private static List<long> DirtyOf(LruBlocks blocks)
    {
        var dirty = new List<long>();
        for (var slot = blocks.FirstDirty; slot >= 0; slot = blocks.NextDirty(slot))
            dirty.Add(blocks.BlockAt(slot));
        return dirty;
    }
}

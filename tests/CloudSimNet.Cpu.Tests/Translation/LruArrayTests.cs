// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Translation;

public sealed class LruArrayTests
{
    [Test]
    public void Touch_FullSet_ReplacesTheLeastRecentlyUsed()
    {
        var array = new LruArray(1, 3);
        foreach (var key in (ulong[])[1, 2, 3, 1, 4])
            array.Touch(key);

        Assert.That((array.Find(2), array.Find(1) >= 0, array.Find(3) >= 0, array.Find(4) >= 0), Is.EqualTo((-1, true, true, true)));
    }

    [Test]
    public void Touch_Sets_CompeteByTheLowBits()
    {
        var array = new LruArray(2, 1);

        bool[] hits = [array.Touch(0), array.Touch(1), array.Touch(0), array.Touch(2), array.Touch(1), array.Touch(0)];

        Assert.That(hits, Is.EqualTo(new[] { false, false, true, false, true, false }), "2 takes the place of 0, and 1 keeps its own.");
    }

    [Test]
    public void Touch_SetsThatAreNoPowerOfTwo_CompeteByTheRemainder()
    {
        var array = new LruArray(3, 1);

        bool[] hits = [array.Touch(0), array.Touch(1), array.Touch(2), array.Touch(4), array.Touch(0), array.Touch(1)];

        Assert.That(hits, Is.EqualTo(new[] { false, false, false, false, true, false }));
    }

    [Test]
    public void Value_KeysThatMove_KeepTheirs([Values(4, 20)] int ways)
    {
        var array = new LruArray(1, ways, hasValues: true);
        for (var key = 0; key < ways; key++)
            array.Insert((ulong)key, 100 + key);
        foreach (var key in (ulong[])[0, 2, 1, 3, 0])
            array.Find(key);

        for (var key = 0; key < ways; key++)
            Assert.That(array.Value(array.Find((ulong)key)), Is.EqualTo(100 + key));
    }

    [Test]
    public void Touch_NoEntries_NeverHits()
    {
        var array = new LruArray(0, 0);

        Assert.That((array.Touch(5), array.Touch(5), array.Capacity), Is.EqualTo((false, false, 0)));
    }

    [Test]
    public void Touch_LongRandomSequence_AgreesWithAListInTheOrderOfUse([Values(3, 8, 9, 24)] int ways)
    {
        const int Sets = 4;
        var array = new LruArray(Sets, ways);
        var lists = Enumerable.Range(0, Sets).Select(_ => new List<ulong>()).ToArray();
        var state = 1u;
        for (var i = 0; i < 20_000; i++)
        {
            state = (state * 1664525) + 1013904223;
            var key = (ulong)((state >> 16) % (2 * Sets * ways));
            var list = lists[key % Sets];
            var expected = list.Remove(key);
            list.Insert(0, key);
            if (list.Count > ways)
                list.RemoveAt(ways);
            if (array.Touch(key) != expected)
                Assert.Fail($"Touch {i} of {key} should have been {expected}.");
        }
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

public sealed class BlockMapTests
{
    [TestCase(512)]
    [TestCase(3000)]
    [TestCase(65_536)]
    public void Add_RandomRanges_CountsAsAPlainSetDoes(int blockSize)
    {
        var random = new Simulation(5).Random("ranges");
        var (map, other) = (new BlockMap(Bytes.GB(1), Bytes.B(blockSize)), new BlockMap(Bytes.GB(1), Bytes.B(blockSize)));
        var (plain, plainOther) = (new HashSet<long>(), new HashSet<long>());
        for (var i = 0; i < 500; i++)
        {
            var (offset, length) = (random.NextInteger(8_000_000), 1 + random.NextInteger(i % 10 == 0 ? 3_000_000 : 5000));
            var isOther = random.NextDouble() < 0.3;
            (isOther ? other : map).Add(offset, length);
            for (var block = offset / blockSize; block <= (offset + length - 1) / blockSize; block++)
                (isOther ? plainOther : plain).Add(block);
            Assert.That((map.Count, other.Count), Is.EqualTo((plain.Count, plainOther.Count)));
        }

        map.Add(other);
        plain.UnionWith(plainOther);
        Assert.That(map.Size.Count, Is.EqualTo((long)plain.Count * blockSize));
        map.Clear();
        Assert.That((map.Size, other.Count), Is.EqualTo((Bytes.Zero, plainOther.Count)));
    }

    [Test]
    public void Size_LastBlockIsShort_IsNoMoreThanTheDevice()
    {
        var map = new BlockMap(Bytes.B(1000), Bytes.B(512));
        map.Add(0, 1000);

        Assert.That((map.Count, map.Size), Is.EqualTo((2L, Bytes.B(1000))));
    }
}

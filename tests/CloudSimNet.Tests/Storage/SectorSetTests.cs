// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

public sealed class SectorSetTests
{
    [Test]
    public void Add_RandomRanges_CountsAsAPlainSetDoes()
    {
        var random = new Simulation(5).Random("ranges");
        var (set, plain) = (new SectorSet(), new HashSet<long>());
        for (var i = 0; i < 500; i++)
        {
            var (offset, length) = (random.NextInteger(8_000_000), 1 + random.NextInteger(i % 10 == 0 ? 3_000_000 : 5000));
            set.Add(offset, length);
            for (var sector = offset / 512; sector <= (offset + length - 1) / 512; sector++)
                plain.Add(sector);
            Assert.That(set.Size.Count, Is.EqualTo(plain.Count * 512L));
        }

        set.Clear();
        Assert.That(set.Size.Count, Is.Zero);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Caching;

namespace CloudSimNet.Tests.Storage.Caching;

public sealed class CheModelTests
{
    [Test]
    public void HitRatio_ThousandBlocksOfZipf_IsThePublishedSolution()
    {
        var popularity = Popularity.Zipf(1000, 0.8);
        Assert.Multiple(() =>
        {
            Assert.That(CheModel.CharacteristicTime(popularity, 100), Is.EqualTo(133.8647).Within(5e-5));
            Assert.That(CheModel.HitRatio(popularity, 100), Is.EqualTo(0.37779).Within(5e-6));
        });
    }

    [TestCase(10, 3)]
    [TestCase(1_000_000, 12_345)]
    public void CharacteristicTime_EqualBlocks_IsTheLogarithm(long blocks, double capacity)
    {
        // N (1 - exp(-T / N)) = C.
        var popularity = Popularity.Uniform(blocks);
        Assert.That(CheModel.CharacteristicTime(popularity, capacity), Is.EqualTo(-blocks * Math.Log(1 - (capacity / blocks))).Within(1e-9).Percent);
        Assert.That(CheModel.HitRatio(popularity, capacity), Is.EqualTo(capacity / blocks).Within(1e-12));
    }

    [TestCase(8, 0.8)]
    [TestCase(10, 1.2)]
    [TestCase(10, 0.0)]
    public void HitRatio_FewBlocks_IsNearKingsExactSum(int blocks, double exponent)
    {
        var weights = new double[blocks];
        for (var i = 0; i < blocks; i++)
            weights[i] = Math.Pow(i + 1, -exponent);
        var sum = weights.Sum();
        for (var capacity = 1; capacity <= blocks; capacity++)
        {
            var exact = ExactLru.HitRatio([.. weights.Select(weight => weight / sum)], capacity);
            Assert.That(CheModel.HitRatio(Popularity.Of(weights), capacity), Is.EqualTo(exact).Within(0.02), $"{capacity} of {blocks}");
        }
    }

    [TestCase(20_000, 0.6)]
    [TestCase(20_000, 0.8)]
    [TestCase(20_000, 1.0)]
    [TestCase(20_000, 1.3)]
    public void HitRatio_GroupedRanks_IsThatOfSingleOnes(int blocks, double exponent)
    {
        var single = Popularity.Of([.. Enumerable.Range(1, blocks).Select(rank => Math.Pow(rank, -exponent))]);
        var grouped = Popularity.Zipf(blocks, exponent);
        Assert.That(grouped.Blocks, Is.EqualTo(blocks));
        foreach (var capacity in new[] { 0.5, 10, 1_000, 10_000, 19_999 })
            Assert.That(CheModel.HitRatio(grouped, capacity), Is.EqualTo(CheModel.HitRatio(single, capacity)).Within(1e-5), $"{capacity}");
    }

    [Test]
    public void CharacteristicTime_ManySizesAndLaws_FillsTheCache()
    {
        foreach (var popularity in new[] { Popularity.Zipf(1L << 40, 0.9), Popularity.Zipf(50, 3), Popularity.Of([.. Enumerable.Range(0, 60).Select(i => Math.Pow(2, -i))]) })
        {
            foreach (var part in new[] { 1e-12, 1e-6, 0.01, 0.5, 0.9, 0.999 })
            {
                var capacity = part * popularity.Blocks;
                var time = CheModel.CharacteristicTime(popularity, capacity);
                Assert.That(popularity.ExpectedDistinct(time), Is.EqualTo(capacity).Within(1e-6).Percent, $"{part} of {popularity.Blocks}");
            }
        }
    }

    [Test]
    public void HitRatio_Bounds_AreNothingAndEverything()
    {
        var popularity = Popularity.Zipf(100, 1);
        Assert.Multiple(() =>
        {
            Assert.That(CheModel.HitRatio(popularity, 0), Is.Zero);
            Assert.That(CheModel.HitRatio(popularity, 100), Is.EqualTo(1));
            Assert.That(CheModel.HitRatio(popularity, 1000), Is.EqualTo(1));
            Assert.That(CheModel.CharacteristicTime(popularity, 100), Is.EqualTo(double.PositiveInfinity));
            Assert.That(Popularity.Of([1, 0, 3]).Blocks, Is.EqualTo(2));
        });
    }

    [Test]
    public void Popularity_WrongNumbers_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Popularity.Zipf(0, 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => Popularity.Zipf(10, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => Popularity.Zipf(10, double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => Popularity.Uniform(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => Popularity.Of([0, 0]), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => Popularity.Of([1, double.PositiveInfinity]), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => CheModel.HitRatio(Popularity.Uniform(1), -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        });
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class DataRateTests
{
    [TestCase("7 bps", 7L)]
    [TestCase("7 kbps", 7_000L)]
    [TestCase("7 Mbps", 7_000_000L)]
    [TestCase("7 Gbps", 7_000_000_000L)]
    [TestCase("7 Tbps", 7_000_000_000_000L)]
    [TestCase("2.5 Gbps", 2_500_000_000L)]
    public void TryParse_EveryUnit_GivesWholeOfTheSmallest(string text, long expected)
    {
        Assert.That(DataRate.TryParse(text, out var value), Is.True);
        Assert.That(value.BitsPerSecond, Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Amounts() =>
    [
        new(DataRate.Bps(-3), -3L),
        new(DataRate.Mbps(1.5), 1_500_000L),
        new(DataRate.Gbps(25), 25_000_000_000L),
        new(DataRate.Mbps(0.0000005), 1L),
        new(DataRate.Gbps(-0.0000000014), -1L),
    ];

    [TestCaseSource(nameof(Amounts))]
    public void Factory_FractionOfLargeUnit_GivesWholeOfTheSmallest(DataRate value, long expected) =>
        Assert.That(value.BitsPerSecond, Is.EqualTo(expected));

    [TestCase("0.4 bps", 0)]
    [TestCase("0.5 bps", 1)]
    [TestCase("1.5 bps", 2)]
    [TestCase("2.5 bps", 3)]
    [TestCase("-0.5 bps", -1)]
    [TestCase("2.4999999999 bps", 2)]
    public void TryParse_Fraction_RoundsToNearestAndHalvesAwayFromZero(string text, long expected)
    {
        Assert.That(DataRate.TryParse(text, out var value), Is.True);
        Assert.That(value.BitsPerSecond, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775806 bps", 9223372036854775806)]
    [TestCase("-9223372036854775808 bps", long.MinValue)]
    public void TryParse_LargestWhole_IsExact(string text, long expected)
    {
        Assert.That(DataRate.TryParse(text, out var value), Is.True);
        Assert.That(value.BitsPerSecond, Is.EqualTo(expected));
    }

    private static IEnumerable<string> Refused() => RefusedText.Of("bps");

    [TestCaseSource(nameof(Refused))]
    [TestCase("nan")]
    [TestCase("infinity")]
    [TestCase("forever")]
    [TestCase("1 GBps")]
    [TestCase("1 Gbit/s")]
    [TestCase("1 Gb")]
    [TestCase("9223373 Tbps")]
    public void TryParse_Refused_GivesFalseAndZero(string text)
    {
        Assert.That(DataRate.TryParse(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(DataRate.Zero));
    }

    [TestCase(0L, "0 bps")]
    [TestCase(999L, "999 bps")]
    [TestCase(3_000L, "3 kbps")]
    [TestCase(2_500_000_000L, "2500 Mbps")]
    [TestCase(25_000_000_000L, "25 Gbps")]
    [TestCase(-4_000_000_000_000L, "-4 Tbps")]
    [TestCase(long.MaxValue, "9223372036854775807 bps")]
    public void ToString_Whole_UsesLargestUnitThatLeavesItWhole(long amount, string expected) =>
        Assert.That(DataRate.Bps(amount).ToString(), Is.EqualTo(expected));

    [TestCase(0L)]
    [TestCase(1L)]
    [TestCase(-1L)]
    [TestCase(1_500L)]
    [TestCase(-2_600_000_000L)]
    [TestCase(8_589_934_592L)]
    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    public void ToString_AnyAmount_ParsesBackToItself(long amount)
    {
        var original = DataRate.Bps(amount);
        Assert.That(DataRate.TryParse(original.ToString(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(original));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1e16)]
    [TestCase(-1e16)]
    public void Factory_BeyondRange_Throws(double amount)
    {
        Assert.That(() => DataRate.Mbps(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => DataRate.Gbps(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, -2, 1)]
    public void CompareTo_Pair_AgreesWithOperators(long left, long right, int sign)
    {
        var (a, b) = (DataRate.Bps(left), DataRate.Bps(right));
        Assert.Multiple(() =>
        {
            Assert.That(Math.Sign(a.CompareTo(b)), Is.EqualTo(sign));
            Assert.That(a < b, Is.EqualTo(sign < 0));
            Assert.That(a > b, Is.EqualTo(sign > 0));
            Assert.That(a <= b, Is.EqualTo(sign <= 0));
            Assert.That(a >= b, Is.EqualTo(sign >= 0));
            Assert.That(a == b, Is.EqualTo(sign == 0));
            Assert.That(a.Equals(b), Is.EqualTo(sign == 0));
        });
    }

    [Test]
    public void Arithmetic_SmallAmounts_IsExact()
    {
        var (seven, two) = (DataRate.Bps(7), DataRate.Bps(2));
        Assert.Multiple(() =>
        {
            Assert.That(seven + two, Is.EqualTo(DataRate.Bps(9)));
            Assert.That(two - seven, Is.EqualTo(DataRate.Bps(-5)));
            Assert.That(seven * 3, Is.EqualTo(DataRate.Bps(21)));
            Assert.That(3 * seven, Is.EqualTo(DataRate.Bps(21)));
            Assert.That(seven / two, Is.EqualTo(3.5));
        });
    }

    [Test]
    public void Arithmetic_BeyondRange_ThrowsOverflow()
    {
        var (least, most) = (DataRate.Bps(long.MinValue), DataRate.Bps(long.MaxValue));
        var one = DataRate.Bps(1);
        Assert.Multiple(() =>
        {
            Assert.That(() => most + one, Throws.TypeOf<OverflowException>());
            Assert.That(() => least - one, Throws.TypeOf<OverflowException>());
            Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
            Assert.That(() => 2 * least, Throws.TypeOf<OverflowException>());
        });
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class CyclesTests
{
    [TestCase("7 cycles", 7L)]
    [TestCase("7 kcycles", 7_000L)]
    [TestCase("7 Mcycles", 7_000_000L)]
    [TestCase("7 Gcycles", 7_000_000_000L)]
    [TestCase("7 Tcycles", 7_000_000_000_000L)]
    [TestCase("2.6Gcycles", 2_600_000_000L)]
    public void TryParse_EveryUnit_GivesWholeOfTheSmallest(string text, long expected)
    {
        Assert.That(Cycles.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Amounts() =>
    [
        new(Cycles.FromCount(-3), -3L),
        new(Cycles.Mega(1.5), 1_500_000L),
        new(Cycles.Giga(2.6), 2_600_000_000L),
        new(Cycles.Mega(0.0000005), 1L),
        new(Cycles.Giga(-0.0000000014), -1L),
    ];

    [TestCaseSource(nameof(Amounts))]
    public void Factory_FractionOfLargeUnit_GivesWholeOfTheSmallest(Cycles value, long expected) =>
        Assert.That(value.Count, Is.EqualTo(expected));

    [TestCase("0.4 cycles", 0)]
    [TestCase("0.5 cycles", 1)]
    [TestCase("1.5 cycles", 2)]
    [TestCase("2.5 cycles", 3)]
    [TestCase("-0.5 cycles", -1)]
    [TestCase("2.4999999999 cycles", 2)]
    public void TryParse_Fraction_RoundsToNearestAndHalvesAwayFromZero(string text, long expected)
    {
        Assert.That(Cycles.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775806 cycles", 9223372036854775806)]
    [TestCase("-9223372036854775808 cycles", long.MinValue)]
    public void TryParse_LargestWhole_IsExact(string text, long expected)
    {
        Assert.That(Cycles.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    private static IEnumerable<string> Refused() => RefusedText.Of("cycles");

    [TestCaseSource(nameof(Refused))]
    [TestCase("nan")]
    [TestCase("infinity")]
    [TestCase("forever")]
    [TestCase("1 GHz")]
    [TestCase("1 gcycles")]
    [TestCase("9223373 Tcycles")]
    public void TryParse_Refused_GivesFalseAndZero(string text)
    {
        Assert.That(Cycles.TryParse(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(Cycles.Zero));
    }

    [TestCase(0L, "0 cycles")]
    [TestCase(999L, "999 cycles")]
    [TestCase(3_000L, "3 kcycles")]
    [TestCase(2_600_000_000L, "2600 Mcycles")]
    [TestCase(5_000_000_000L, "5 Gcycles")]
    [TestCase(-4_000_000_000_000L, "-4 Tcycles")]
    [TestCase(long.MaxValue, "9223372036854775807 cycles")]
    public void ToString_Whole_UsesLargestUnitThatLeavesItWhole(long amount, string expected) =>
        Assert.That(Cycles.FromCount(amount).ToString(), Is.EqualTo(expected));

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
        var original = Cycles.FromCount(amount);
        Assert.That(Cycles.TryParse(original.ToString(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(original));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1e16)]
    [TestCase(-1e16)]
    public void Factory_BeyondRange_Throws(double amount)
    {
        Assert.That(() => Cycles.Mega(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Cycles.Giga(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, -2, 1)]
    public void CompareTo_Pair_AgreesWithOperators(long left, long right, int sign)
    {
        var (a, b) = (Cycles.FromCount(left), Cycles.FromCount(right));
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
        var (seven, two) = (Cycles.FromCount(7), Cycles.FromCount(2));
        Assert.Multiple(() =>
        {
            Assert.That(seven + two, Is.EqualTo(Cycles.FromCount(9)));
            Assert.That(two - seven, Is.EqualTo(Cycles.FromCount(-5)));
            Assert.That(seven * 3, Is.EqualTo(Cycles.FromCount(21)));
            Assert.That(3 * seven, Is.EqualTo(Cycles.FromCount(21)));
            Assert.That(seven / two, Is.EqualTo(3.5));
        });
    }

    [Test]
    public void Arithmetic_BeyondRange_ThrowsOverflow()
    {
        var (least, most) = (Cycles.FromCount(long.MinValue), Cycles.FromCount(long.MaxValue));
        var one = Cycles.FromCount(1);
        Assert.Multiple(() =>
        {
            Assert.That(() => most + one, Throws.TypeOf<OverflowException>());
            Assert.That(() => least - one, Throws.TypeOf<OverflowException>());
            Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
            Assert.That(() => 2 * least, Throws.TypeOf<OverflowException>());
        });
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class InstructionsTests
{
    [TestCase("7 I", 7L)]
    [TestCase("7 kI", 7_000L)]
    [TestCase("7 MI", 7_000_000L)]
    [TestCase("7 GI", 7_000_000_000L)]
    [TestCase("7 TI", 7_000_000_000_000L)]
    [TestCase("2.5 GI", 2_500_000_000L)]
    [TestCase("endless", long.MaxValue)]
    [TestCase(" endless\n", long.MaxValue)]
    public void TryParse_EveryUnit_GivesWholeOfTheSmallest(string text, long expected)
    {
        Assert.That(Instructions.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Amounts() =>
    [
        new(Instructions.FromCount(-3), -3L),
        new(Instructions.Mega(1.5), 1_500_000L),
        new(Instructions.Giga(2.6), 2_600_000_000L),
        new(Instructions.Mega(0.0000005), 1L),
        new(Instructions.Giga(-0.0000000014), -1L),
    ];

    [TestCaseSource(nameof(Amounts))]
    public void Factory_FractionOfLargeUnit_GivesWholeOfTheSmallest(Instructions value, long expected) =>
        Assert.That(value.Count, Is.EqualTo(expected));

    [TestCase("0.4 I", 0)]
    [TestCase("0.5 I", 1)]
    [TestCase("1.5 I", 2)]
    [TestCase("2.5 I", 3)]
    [TestCase("-0.5 I", -1)]
    [TestCase("2.4999999999 I", 2)]
    public void TryParse_Fraction_RoundsToNearestAndHalvesAwayFromZero(string text, long expected)
    {
        Assert.That(Instructions.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775806 I", 9223372036854775806)]
    [TestCase("-9223372036854775808 I", long.MinValue)]
    public void TryParse_LargestWhole_IsExact(string text, long expected)
    {
        Assert.That(Instructions.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    private static IEnumerable<string> Refused() => RefusedText.Of("I");

    [TestCaseSource(nameof(Refused))]
    [TestCase("nan")]
    [TestCase("infinity")]
    [TestCase("forever")]
    [TestCase("Endless")]
    [TestCase("endless MI")]
    [TestCase("1 mi")]
    [TestCase("9223373 TI")]
    public void TryParse_Refused_GivesFalseAndZero(string text)
    {
        Assert.That(Instructions.TryParse(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(Instructions.Zero));
    }

    [TestCase(0L, "0 I")]
    [TestCase(999L, "999 I")]
    [TestCase(3_000L, "3 kI")]
    [TestCase(2_500_000_000L, "2500 MI")]
    [TestCase(10_000_000_000L, "10 GI")]
    [TestCase(-4_000_000_000_000L, "-4 TI")]
    [TestCase(long.MaxValue, "endless")]
    [TestCase(long.MaxValue - 1, "9223372036854775806 I")]
    public void ToString_Whole_UsesLargestUnitThatLeavesItWhole(long amount, string expected) =>
        Assert.That(Instructions.FromCount(amount).ToString(), Is.EqualTo(expected));

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
        var original = Instructions.FromCount(amount);
        Assert.That(Instructions.TryParse(original.ToString(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(original));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1e16)]
    [TestCase(-1e16)]
    public void Factory_BeyondRange_Throws(double amount)
    {
        Assert.That(() => Instructions.Mega(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Instructions.Giga(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, -2, 1)]
    public void CompareTo_Pair_AgreesWithOperators(long left, long right, int sign)
    {
        var (a, b) = (Instructions.FromCount(left), Instructions.FromCount(right));
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
        var (seven, two) = (Instructions.FromCount(7), Instructions.FromCount(2));
        Assert.Multiple(() =>
        {
            Assert.That(seven + two, Is.EqualTo(Instructions.FromCount(9)));
            Assert.That(two - seven, Is.EqualTo(Instructions.FromCount(-5)));
            Assert.That(seven * 3, Is.EqualTo(Instructions.FromCount(21)));
            Assert.That(3 * seven, Is.EqualTo(Instructions.FromCount(21)));
            Assert.That(seven / two, Is.EqualTo(3.5));
        });
    }

    [Test]
    public void Arithmetic_BeyondRange_ThrowsOverflow()
    {
        var (least, most) = (Instructions.FromCount(long.MinValue), Instructions.FromCount(long.MaxValue));
        var one = Instructions.FromCount(1);
        Assert.Multiple(() =>
        {
            Assert.That(() => most + one, Throws.TypeOf<OverflowException>());
            Assert.That(() => least - one, Throws.TypeOf<OverflowException>());
            Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
            Assert.That(() => 2 * least, Throws.TypeOf<OverflowException>());
        });
    }

    [Test]
    public void Endless_Compared_IsAboveEveryOther()
    {
        Assert.That(Instructions.Endless.IsEndless, Is.True);
        Assert.That(Instructions.Zero.IsEndless, Is.False);
        Assert.That(Instructions.FromCount(long.MaxValue - 1).IsEndless, Is.False);
        Assert.That(Instructions.Endless, Is.GreaterThan(Instructions.FromCount(long.MaxValue - 1)));
    }
}

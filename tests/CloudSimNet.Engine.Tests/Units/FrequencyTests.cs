// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class FrequencyTests
{
    [TestCase("7 Hz", 7L)]
    [TestCase("7 kHz", 7_000L)]
    [TestCase("7 MHz", 7_000_000L)]
    [TestCase("7 GHz", 7_000_000_000L)]
    [TestCase("7 THz", 7_000_000_000_000L)]
    [TestCase("2.6 GHz", 2_600_000_000L)]
    [TestCase("unlimited", long.MaxValue)]
    [TestCase("  unlimited ", long.MaxValue)]
    public void TryParse_EveryUnit_GivesWholeOfTheSmallest(string text, long expected)
    {
        Assert.That(Frequency.TryParse(text, out var value), Is.True);
        Assert.That(value.Hertz, Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Amounts() =>
    [
        new(Frequency.Hz(-3), -3L),
        new(Frequency.MHz(1.5), 1_500_000L),
        new(Frequency.GHz(2.6), 2_600_000_000L),
        new(Frequency.MHz(0.0000005), 1L),
        new(Frequency.GHz(-0.0000000014), -1L),
    ];

    [TestCaseSource(nameof(Amounts))]
    public void Factory_FractionOfLargeUnit_GivesWholeOfTheSmallest(Frequency value, long expected) =>
        Assert.That(value.Hertz, Is.EqualTo(expected));

    [TestCase("0.4 Hz", 0)]
    [TestCase("0.5 Hz", 1)]
    [TestCase("1.5 Hz", 2)]
    [TestCase("2.5 Hz", 3)]
    [TestCase("-0.5 Hz", -1)]
    [TestCase("2.4999999999 Hz", 2)]
    public void TryParse_Fraction_RoundsToNearestAndHalvesAwayFromZero(string text, long expected)
    {
        Assert.That(Frequency.TryParse(text, out var value), Is.True);
        Assert.That(value.Hertz, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775806 Hz", 9223372036854775806)]
    [TestCase("-9223372036854775808 Hz", long.MinValue)]
    public void TryParse_LargestWhole_IsExact(string text, long expected)
    {
        Assert.That(Frequency.TryParse(text, out var value), Is.True);
        Assert.That(value.Hertz, Is.EqualTo(expected));
    }

    private static IEnumerable<string> Refused() => RefusedText.Of("Hz");

    [TestCaseSource(nameof(Refused))]
    [TestCase("nan")]
    [TestCase("infinity")]
    [TestCase("forever")]
    [TestCase("Unlimited")]
    [TestCase("unlimited GHz")]
    [TestCase("1 ghz")]
    [TestCase("1000 MIPS")]
    [TestCase("9223373 THz")]
    public void TryParse_Refused_GivesFalseAndZero(string text)
    {
        Assert.That(Frequency.TryParse(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(Frequency.Zero));
    }

    [TestCase(0L, "0 Hz")]
    [TestCase(999L, "999 Hz")]
    [TestCase(3_000L, "3 kHz")]
    [TestCase(2_600_000_000L, "2600 MHz")]
    [TestCase(3_000_000_000L, "3 GHz")]
    [TestCase(-4_000_000_000_000L, "-4 THz")]
    [TestCase(long.MaxValue, "unlimited")]
    [TestCase(long.MaxValue - 1, "9223372036854775806 Hz")]
    public void ToString_Whole_UsesLargestUnitThatLeavesItWhole(long amount, string expected) =>
        Assert.That(Frequency.Hz(amount).ToString(), Is.EqualTo(expected));

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
        var original = Frequency.Hz(amount);
        Assert.That(Frequency.TryParse(original.ToString(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(original));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1e16)]
    [TestCase(-1e16)]
    public void Factory_BeyondRange_Throws(double amount)
    {
        Assert.That(() => Frequency.MHz(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Frequency.GHz(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, -2, 1)]
    public void CompareTo_Pair_AgreesWithOperators(long left, long right, int sign)
    {
        var (a, b) = (Frequency.Hz(left), Frequency.Hz(right));
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
        var (seven, two) = (Frequency.Hz(7), Frequency.Hz(2));
        Assert.Multiple(() =>
        {
            Assert.That(seven + two, Is.EqualTo(Frequency.Hz(9)));
            Assert.That(two - seven, Is.EqualTo(Frequency.Hz(-5)));
            Assert.That(seven * 3, Is.EqualTo(Frequency.Hz(21)));
            Assert.That(3 * seven, Is.EqualTo(Frequency.Hz(21)));
            Assert.That(seven / two, Is.EqualTo(3.5));
        });
    }

    [Test]
    public void Arithmetic_BeyondRange_ThrowsOverflow()
    {
        var (least, most) = (Frequency.Hz(long.MinValue), Frequency.Hz(long.MaxValue));
        var one = Frequency.Hz(1);
        Assert.Multiple(() =>
        {
            Assert.That(() => most + one, Throws.TypeOf<OverflowException>());
            Assert.That(() => least - one, Throws.TypeOf<OverflowException>());
            Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
            Assert.That(() => 2 * least, Throws.TypeOf<OverflowException>());
        });
    }

    [Test]
    public void Unlimited_Compared_IsAboveEveryOther()
    {
        Assert.That(Frequency.Unlimited.IsUnlimited, Is.True);
        Assert.That(Frequency.Zero.IsUnlimited, Is.False);
        Assert.That(Frequency.Hz(long.MaxValue - 1).IsUnlimited, Is.False);
        Assert.That(Frequency.Unlimited, Is.GreaterThan(Frequency.Hz(long.MaxValue - 1)));
    }
}

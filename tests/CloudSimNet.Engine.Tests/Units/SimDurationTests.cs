// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class SimDurationTests
{
    [TestCase("7 ns", 7L)]
    [TestCase("7 us", 7_000L)]
    [TestCase("7 ms", 7_000_000L)]
    [TestCase("7 s", 7_000_000_000L)]
    [TestCase("7 min", 420_000_000_000L)]
    [TestCase("7 h", 25_200_000_000_000L)]
    [TestCase("7 d", 604_800_000_000_000L)]
    [TestCase("1.5 h", 5_400_000_000_000L)]
    [TestCase("-1e-3 s", -1_000_000L)]
    [TestCase("forever", long.MaxValue)]
    [TestCase(" forever ", long.MaxValue)]
    public void TryParse_EveryUnit_GivesWholeOfTheSmallest(string text, long expected)
    {
        Assert.That(SimDuration.TryParse(text, out var value), Is.True);
        Assert.That(value.Nanoseconds, Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Amounts() =>
    [
        new(SimDuration.FromNanoseconds(-3), -3L),
        new(SimDuration.FromMilliseconds(1.5), 1_500_000L),
        new(SimDuration.FromSeconds(0.1), 100_000_000L),
        new(SimDuration.FromMinutes(2.5), 150_000_000_000L),
        new(SimDuration.FromHours(-1), -3_600_000_000_000L),
        new(SimDuration.FromDays(0.5), 43_200_000_000_000L),
        new(SimDuration.FromMilliseconds(0.0000005), 1L),
        new(SimDuration.FromSeconds(-0.0000000014), -1L),
    ];

    [TestCaseSource(nameof(Amounts))]
    public void Factory_FractionOfLargeUnit_GivesWholeOfTheSmallest(SimDuration value, long expected) =>
        Assert.That(value.Nanoseconds, Is.EqualTo(expected));

    [TestCase("0.4 ns", 0)]
    [TestCase("0.5 ns", 1)]
    [TestCase("1.5 ns", 2)]
    [TestCase("2.5 ns", 3)]
    [TestCase("-0.5 ns", -1)]
    [TestCase("2.4999999999 ns", 2)]
    public void TryParse_Fraction_RoundsToNearestAndHalvesAwayFromZero(string text, long expected)
    {
        Assert.That(SimDuration.TryParse(text, out var value), Is.True);
        Assert.That(value.Nanoseconds, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775806 ns", 9223372036854775806)]
    [TestCase("-9223372036854775808 ns", long.MinValue)]
    public void TryParse_LargestWhole_IsExact(string text, long expected)
    {
        Assert.That(SimDuration.TryParse(text, out var value), Is.True);
        Assert.That(value.Nanoseconds, Is.EqualTo(expected));
    }

    private static IEnumerable<string> Refused() => RefusedText.Of("ns");

    [TestCaseSource(nameof(Refused))]
    [TestCase("nan")]
    [TestCase("infinity")]
    [TestCase("Forever")]
    [TestCase("forever s")]
    [TestCase("1 S")]
    [TestCase("1 sec")]
    [TestCase("1 m")]
    [TestCase("1 µs")]
    [TestCase("00:05:00")]
    [TestCase("106752 d")]
    public void TryParse_Refused_GivesFalseAndZero(string text)
    {
        Assert.That(SimDuration.TryParse(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(SimDuration.Zero));
    }

    [TestCase(0L, "0 ns")]
    [TestCase(999L, "999 ns")]
    [TestCase(3_000L, "3 us")]
    [TestCase(1_500_000_000L, "1500 ms")]
    [TestCase(300_000_000_000L, "5 min")]
    [TestCase(301_000_000_000L, "301 s")]
    [TestCase(5_400_000_000_000L, "90 min")]
    [TestCase(-86_400_000_000_000L, "-1 d")]
    [TestCase(long.MaxValue, "forever")]
    [TestCase(long.MaxValue - 1, "9223372036854775806 ns")]
    public void ToString_Whole_UsesLargestUnitThatLeavesItWhole(long amount, string expected) =>
        Assert.That(SimDuration.FromNanoseconds(amount).ToString(), Is.EqualTo(expected));

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
        var original = SimDuration.FromNanoseconds(amount);
        Assert.That(SimDuration.TryParse(original.ToString(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(original));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1e16)]
    [TestCase(-1e16)]
    public void Factory_BeyondRange_Throws(double amount)
    {
        Assert.That(() => SimDuration.FromMilliseconds(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SimDuration.FromDays(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, -2, 1)]
    public void CompareTo_Pair_AgreesWithOperators(long left, long right, int sign)
    {
        var (a, b) = (SimDuration.FromNanoseconds(left), SimDuration.FromNanoseconds(right));
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
        var (seven, two) = (SimDuration.FromNanoseconds(7), SimDuration.FromNanoseconds(2));
        Assert.Multiple(() =>
        {
            Assert.That(seven + two, Is.EqualTo(SimDuration.FromNanoseconds(9)));
            Assert.That(two - seven, Is.EqualTo(SimDuration.FromNanoseconds(-5)));
            Assert.That(seven * 3, Is.EqualTo(SimDuration.FromNanoseconds(21)));
            Assert.That(3 * seven, Is.EqualTo(SimDuration.FromNanoseconds(21)));
            Assert.That(seven / two, Is.EqualTo(3.5));
        });
    }

    [Test]
    public void Arithmetic_BeyondRange_ThrowsOverflow()
    {
        var (least, most) = (SimDuration.FromNanoseconds(long.MinValue), SimDuration.FromNanoseconds(long.MaxValue));
        var one = SimDuration.FromNanoseconds(1);
        Assert.Multiple(() =>
        {
            Assert.That(() => most + one, Throws.TypeOf<OverflowException>());
            Assert.That(() => least - one, Throws.TypeOf<OverflowException>());
            Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
            Assert.That(() => 2 * least, Throws.TypeOf<OverflowException>());
        });
    }

    [Test]
    public void Negation_Any_ChangesTheSign()
    {
        Assert.That(-SimDuration.FromNanoseconds(5), Is.EqualTo(SimDuration.FromNanoseconds(-5)));
        Assert.That(() => -SimDuration.FromNanoseconds(long.MinValue), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void Seconds_Nanoseconds_AreDividedByABillion() =>
        Assert.That(SimDuration.FromNanoseconds(1_250_000_000).Seconds, Is.EqualTo(1.25));

    [Test]
    public void Forever_Compared_IsAboveEveryOther()
    {
        Assert.That(SimDuration.Forever.IsForever, Is.True);
        Assert.That(SimDuration.Zero.IsForever, Is.False);
        Assert.That(SimDuration.FromNanoseconds(long.MaxValue - 1).IsForever, Is.False);
        Assert.That(SimDuration.Forever, Is.GreaterThan(SimDuration.FromNanoseconds(long.MaxValue - 1)));
    }
}

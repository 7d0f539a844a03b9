// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class SimTimeTests
{
    [TestCase(0.1, 100_000_000L)]
    [TestCase(0.0000000005, 1L)]
    [TestCase(0.0000000004, 0L)]
    [TestCase(1234567.000000001, 1_234_567_000_000_001L)]
    public void FromSeconds_Fraction_RoundsToNearestNanosecond(double seconds, long expected) =>
        Assert.That(SimTime.FromSeconds(seconds).Nanoseconds, Is.EqualTo(expected));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(9.3e9)]
    public void FromSeconds_BeyondRange_Throws(double seconds) =>
        Assert.That(() => SimTime.FromSeconds(seconds), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0L, "0 s")]
    [TestCase(1L, "0.000000001 s")]
    [TestCase(15_250_000_000L, "15.25 s")]
    [TestCase(300_000_000_000L, "300 s")]
    [TestCase(9_223_372_036_854_775_806L, "9223372036.854775806 s")]
    [TestCase(long.MaxValue, "never")]
    public void ToString_Any_IsExactSeconds(long nanoseconds, string expected) =>
        Assert.That(SimTime.FromNanoseconds(nanoseconds).ToString(), Is.EqualTo(expected));

    [Test]
    public void Seconds_Nanoseconds_AreDividedByABillion() =>
        Assert.That(SimTime.FromNanoseconds(1_250_000_000).Seconds, Is.EqualTo(1.25));

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(3, 2, 1)]
    public void CompareTo_Pair_AgreesWithOperators(long left, long right, int sign)
    {
        var (a, b) = (SimTime.FromNanoseconds(left), SimTime.FromNanoseconds(right));
        Assert.Multiple(() =>
        {
            Assert.That(Math.Sign(a.CompareTo(b)), Is.EqualTo(sign));
            Assert.That(a < b, Is.EqualTo(sign < 0));
            Assert.That(a > b, Is.EqualTo(sign > 0));
            Assert.That(a <= b, Is.EqualTo(sign <= 0));
            Assert.That(a >= b, Is.EqualTo(sign >= 0));
            Assert.That(a == b, Is.EqualTo(sign == 0));
        });
    }

    [Test]
    public void Arithmetic_InstantAndSpan_IsExact()
    {
        var (seven, two) = (SimTime.FromNanoseconds(7), SimDuration.FromNanoseconds(2));
        Assert.Multiple(() =>
        {
            Assert.That(seven + two, Is.EqualTo(SimTime.FromNanoseconds(9)));
            Assert.That(seven - two, Is.EqualTo(SimTime.FromNanoseconds(5)));
            Assert.That(SimTime.FromNanoseconds(2) - seven, Is.EqualTo(SimDuration.FromNanoseconds(-5)));
        });
    }

    [Test]
    public void Arithmetic_BeyondRange_ThrowsOverflow()
    {
        var one = SimDuration.FromNanoseconds(1);
        var least = SimTime.FromNanoseconds(long.MinValue);
        Assert.Multiple(() =>
        {
            Assert.That(() => SimTime.Never + one, Throws.TypeOf<OverflowException>());
            Assert.That(() => least - one, Throws.TypeOf<OverflowException>());
            Assert.That(() => SimTime.Never - least, Throws.TypeOf<OverflowException>());
        });
    }

    [Test]
    public void Never_Compared_IsAboveEveryOther()
    {
        Assert.That(SimTime.Never.IsNever, Is.True);
        Assert.That(SimTime.Zero.IsNever, Is.False);
        Assert.That(SimTime.FromNanoseconds(long.MaxValue - 1).IsNever, Is.False);
        Assert.That(SimTime.Never, Is.GreaterThan(SimTime.FromNanoseconds(long.MaxValue - 1)));
    }

    [TestCase(0L, 0L, 0L)]
    [TestCase(5L, 7L, 12L)]
    [TestCase(5L, long.MaxValue - 6, long.MaxValue - 1)]
    [TestCase(5L, long.MaxValue - 5, long.MaxValue)]
    [TestCase(5L, long.MaxValue - 4, long.MaxValue)]
    [TestCase(0L, long.MaxValue, long.MaxValue)]
    [TestCase(long.MaxValue, 0L, long.MaxValue)]
    [TestCase(long.MaxValue, long.MaxValue, long.MaxValue)]
    public void AddSaturating_SpanNotNegative_StopsAtNever(long instant, long span, long expected) =>
        Assert.That(SimTime.FromNanoseconds(instant).AddSaturating(SimDuration.FromNanoseconds(span)), Is.EqualTo(SimTime.FromNanoseconds(expected)));

    [Test]
    public void AddSaturating_InstantBeforeTheBeginning_IsExact() =>
        Assert.That(SimTime.FromSeconds(-1).AddSaturating(SimDuration.FromSeconds(3)), Is.EqualTo(SimTime.FromSeconds(2)));
}

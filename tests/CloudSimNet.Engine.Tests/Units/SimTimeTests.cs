// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

public sealed class SimTimeTests
{
    [Test]
    public void Seconds_Nanoseconds_AreDividedByABillion() =>
        Assert.That(SimTime.FromNanoseconds(1_250_000_000).Seconds, Is.EqualTo(1.25));

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

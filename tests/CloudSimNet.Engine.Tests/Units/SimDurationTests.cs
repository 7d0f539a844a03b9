// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

public sealed class SimDurationTests
{
    [Test]
    public void Negation_Any_ChangesTheSign()
    {
        Assert.That(-SimDuration.FromNanoseconds(5), Is.EqualTo(SimDuration.FromNanoseconds(-5)));
        Assert.That(() => -SimDuration.FromNanoseconds(long.MinValue), Throws.TypeOf<OverflowException>());
    }

    [Test]
    public void Seconds_Nanoseconds_AreDividedByABillion() =>
        Assert.That(SimDuration.FromNanoseconds(1_250_000_000).Seconds, Is.EqualTo(1.25));
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

public sealed class PowerTests
{
    [Test]
    public void Arithmetic_FactorAndSpan_AreExact()
    {
        Assert.That(Power.FromWatts(7.5) * 0.5, Is.EqualTo(Power.FromWatts(3.75)));
        Assert.That(Power.FromWatts(7.5) * SimDuration.FromMinutes(2), Is.EqualTo(Energy.FromJoules(900)));
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

public sealed class EnergyTests
{
    [Test]
    public void KilowattHours_Joules_AreDividedBy3600000() =>
        Assert.That(Energy.FromJoules(5.4e6).KilowattHours, Is.EqualTo(1.5));
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class EnergyTests
{
    [Test]
    public void InKilowattHours_Joules_AreDividedBy3600000() =>
        Assert.That(Energy.Joules(5.4e6).InKilowattHours, Is.EqualTo(1.5));
}

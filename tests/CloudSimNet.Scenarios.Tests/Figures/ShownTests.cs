// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Tests.Figures;

/// <summary>Amounts as people read them: in units of their size.</summary>
public sealed class ShownTests
{
    [TestCase(10, "10 J")]
    [TestCase(0, "0 J")]
    [TestCase(2000, "2000 J")]
    [TestCase(3600, "1 Wh")]
    [TestCase(924.567665 * 3.6e6, "924.567665 kWh")]
    [TestCase(2419.2 * 3.6e6, "2.4192 MWh")]
    public void Of_AnEnergy_IsInAUnitOfItsSize(double joules, string text) => Assert.That(Shown.Of(Energy.FromJoules(joules)), Is.EqualTo(text));

    [TestCase(3_501_195_264, "3.501195 s")]
    [TestCase(300_000_000_000, "5 min")]
    [TestCase(1, "1 ns")]
    [TestCase(1_234_567, "1.234567 ms")]
    [TestCase(0, "0 ns")]
    [TestCase(93_784_000_000_001, "1.085463 d")]
    [TestCase(59_999_999_999, "60 s")]
    public void Of_ADuration_IsShort(long nanoseconds, string text) => Assert.That(Shown.Of(SimDuration.FromNanoseconds(nanoseconds)), Is.EqualTo(text));
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class EnergyTests
{
    [Test]
    public void InKilowattHours_Joules_AreDividedBy3600000() =>
        Assert.That(Energy.Joules(5.4e6).InKilowattHours, Is.EqualTo(1.5));

    [TestCase(0, "0 kWh")]
    [TestCase(5.4e6, "1.5 kWh")]
    [TestCase(-3.6e6, "-1 kWh")]
    public void ToString_Any_IsKilowattHours(double joules, string expected) =>
        Assert.That(Energy.Joules(joules).ToString(), Is.EqualTo(expected));

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Joules_NotFinite_Throws(double joules) =>
        Assert.That(() => Energy.Joules(joules), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, 1.5, 1)]
    public void CompareTo_Pair_AgreesWithOperators(double left, double right, int sign)
    {
        var (a, b) = (Energy.Joules(left), Energy.Joules(right));
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
    public void Arithmetic_ExactDoubles_IsExact()
    {
        var (a, b) = (Energy.Joules(7.5), Energy.Joules(2));
        Assert.That(a + b, Is.EqualTo(Energy.Joules(9.5)));
        Assert.That(b - a, Is.EqualTo(Energy.Joules(-5.5)));
        Assert.That(Energy.Zero + a, Is.EqualTo(a));
    }
}

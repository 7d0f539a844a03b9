// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class PowerTests
{
    [TestCase("93.7 W", 93.7)]
    [TestCase("1.5 kW", 1500)]
    [TestCase("2 MW", 2e6)]
    [TestCase("2 mW", 0.002)]
    [TestCase("-1e2W", -100)]
    public void TryParse_EveryUnit_GivesWatts(string text, double expected)
    {
        Assert.That(Power.TryParse(text, out var value), Is.True);
        Assert.That(value.InWatts, Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("8")]
    [TestCase("W")]
    [TestCase("8 w")]
    [TestCase("8 KW")]
    [TestCase("8 kWh")]
    [TestCase("8 W W")]
    [TestCase("1,000 W")]
    [TestCase("NaN W")]
    [TestCase("1e99 W")]
    [TestCase("7e28 MW")]
    public void TryParse_Refused_GivesFalseAndZero(string text)
    {
        Assert.That(Power.TryParse(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(Power.Zero));
    }

    [TestCase(0, "0 W")]
    [TestCase(93.7, "93.7 W")]
    [TestCase(1500, "1500 W")]
    [TestCase(0.1 + 0.2, "0.30000000000000004 W")]
    public void ToString_Any_RoundTrips(double watts, string expected)
    {
        Assert.That(Power.Watts(watts).ToString(), Is.EqualTo(expected));
        Assert.That(Power.TryParse(expected, out var read), Is.True);
        Assert.That(read, Is.EqualTo(Power.Watts(watts)));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    public void Watts_NotFinite_Throws(double watts) =>
        Assert.That(() => Power.Watts(watts), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, 1.5, 1)]
    public void CompareTo_Pair_AgreesWithOperators(double left, double right, int sign)
    {
        var (a, b) = (Power.Watts(left), Power.Watts(right));
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
        var (a, b) = (Power.Watts(7.5), Power.Watts(2));
        Assert.Multiple(() =>
        {
            Assert.That(a + b, Is.EqualTo(Power.Watts(9.5)));
            Assert.That(b - a, Is.EqualTo(Power.Watts(-5.5)));
            Assert.That(a * 0.5, Is.EqualTo(Power.Watts(3.75)));
            Assert.That(a * SimDuration.FromMinutes(2), Is.EqualTo(Energy.Joules(900)));
        });
    }
}

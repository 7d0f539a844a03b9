// SPDX-License-Identifier: MIT
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Metering;

public sealed class PowerCurveTests
{
    [TestCase(0, 35)]
    [TestCase(0.25, 38.75)]
    [TestCase(0.5, 42.5)]
    [TestCase(1, 50)]
    public void At_LinearCurve_IsOnTheLine(double utilisation, double watts) =>
        Assert.That(PowerCurve.Linear(Power.FromWatts(35), Power.FromWatts(50)).At(utilisation).Watts, Is.EqualTo(watts).Within(1e-12));

    [TestCase(0, 93.7)]
    [TestCase(0.3, 105)]
    [TestCase(0.37, 108.5)] // 105 + 0.7 x (110 - 105).
    [TestCase(0.95, 134)]
    [TestCase(1, 135)]
    public void At_ElevenPoints_IsBetweenThem(double utilisation, double watts) =>
        Assert.That(PowerPresets.HpMl110G5.At(utilisation).Watts, Is.EqualTo(watts).Within(1e-9));

    [Test]
    public void MeanBetween_AcrossPoints_IsTheExactMean()
    {
        // From 0.05 to 0.25 in steps of the table of G4: half of [86, 89.4], all of [89.4, 92.6], half of [92.6, 96].
        var mean = (((87.7 + 89.4) / 2 * 0.05) + ((89.4 + 92.6) / 2 * 0.1) + ((92.6 + 94.3) / 2 * 0.05)) / 0.2;
        Assert.Multiple(() =>
        {
            Assert.That(PowerPresets.HpMl110G4.MeanBetween(0.05, 0.25).Watts, Is.EqualTo(mean).Within(1e-9));
            Assert.That(PowerPresets.HpMl110G4.MeanBetween(0.25, 0.05).Watts, Is.EqualTo(mean).Within(1e-9));
            Assert.That(PowerPresets.HpMl110G4.MeanBetween(0.25, 0.25), Is.EqualTo(PowerPresets.HpMl110G4.At(0.25)));
        });
    }

    [Test]
    public void MeanBetween_ModelThatSaysNothing_IsSimpsonsRule()
    {
        // The integral of 100 u^3 from 0 to 1 is 25; Simpson's rule is exact for cubes.
        IPowerModel cubic = new Cubic();
        Assert.That(cubic.MeanBetween(0, 1).Watts, Is.EqualTo(25).Within(1e-12));
    }

    [TestCase(-0.01)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void At_OutOfRange_Throws(double utilisation) =>
        Assert.That(() => PowerPresets.HpMl110G4.At(utilisation), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void New_TooFewOrNegativePoints_Throws()
    {
        Assert.That(() => new PowerCurve([Power.FromWatts(1)]), Throws.ArgumentException);
        Assert.That(() => new PowerCurve([Power.FromWatts(1), Power.FromWatts(-1)]), Throws.ArgumentException.With.Message.Contains("Point 1"));
    }

    private sealed class Cubic : IPowerModel
    {
        public Power At(double utilisation) => Power.FromWatts(100 * utilisation * utilisation * utilisation);
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Events;

public sealed class FingerprintTests
{
    [Test]
    public void Value_ThreeEvents_IsWhatTheDocumentedFormulaGives()
    {
        // Computed with Python's integers from the formula in the remarks.
        var fingerprint = new Fingerprint(7);
        fingerprint.Fold(0, Phase.Normal, 0);
        fingerprint.Fold(5, Phase.Normal, 3);
        fingerprint.Fold(5, Phase.Arrival, -1);

        Assert.That(fingerprint.Value, Is.EqualTo(0x4354E10E6C3842ADUL));
    }

    [Test]
    public void Value_NothingFolded_IsTheSeed() => Assert.That(new Fingerprint(99).Value, Is.EqualTo(99));

    [TestCase(1, Phase.Normal, 0)]
    [TestCase(0, Phase.Release, 0)]
    [TestCase(0, Phase.Normal, 1)]
    public void Fold_OtherTimePhaseOrTag_GivesAnotherValue(long timeNs, Phase phase, long tag)
    {
        var left = new Fingerprint(0);
        var right = new Fingerprint(0);
        left.Fold(0, Phase.Normal, 0);
        right.Fold(timeNs, phase, tag);

        Assert.That(right.Value, Is.Not.EqualTo(left.Value));
    }

    [Test]
    public void Fold_OtherOrder_GivesAnotherValue()
    {
        var left = new Fingerprint(0);
        var right = new Fingerprint(0);
        left.Fold(1);
        left.Fold(2);
        right.Fold(2);
        right.Fold(1);

        Assert.That(right.Value, Is.Not.EqualTo(left.Value));
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Engine.Tests.Randomness;

/// <summary>The frozen algorithms against the vectors of their authors, checked again with Python's integers.</summary>
public sealed class ReferenceTests
{
    [Test]
    public void Next_SplitMix64FromTheReferenceSeed_GivesTheReferenceVector()
    {
        var mix = new SplitMix64(1234567);
        ulong[] expected = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];

        Assert.That(expected.Select(_ => mix.Next()), Is.EqualTo(expected));
    }

    [Test]
    public void NextBits_XoshiroFromTheReferenceState_GivesTheReferenceVector()
    {
        var stream = new RandomStream(1, 2, 3, 4);
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832,
            10595114339597558777, 2904607092377533576,
        ];

        Assert.That(expected.Select(_ => stream.NextBits()), Is.EqualTo(expected));
    }

    [Test]
    public void NextBits_NamedStream_IsFrozen()
    {
        // SplitMix64 from seed xor FNV-1a-64 of the name in UTF-8, then xoshiro256**, computed in Python.
        var failures = new RandomStream(42, "host/17/failure");
        var umlaut = new RandomStream(0, "ü");

        Assert.That((failures.NextBits(), failures.NextBits(), failures.NextBits()), Is.EqualTo((16237826847434323792UL, 7042663082636766712UL, 15374886524512634764UL)));
        Assert.That((umlaut.NextBits(), umlaut.NextBits(), umlaut.NextBits()), Is.EqualTo((10589573081650280148UL, 3799890539819896205UL, 5410272401556635279UL)));
    }

    [Test]
    public void NextUniform_NamedStream_IsFrozen() =>
        Assert.That(Three(static stream => stream.NextUniform(-2, 4)), Is.EqualTo(new[] { 3.281526143329522, 0.29070118428347236, 3.000845611478411 }));

    [Test]
    public void NextInteger_NamedStream_IsFrozen()
    {
        Assert.That(Three(static stream => stream.NextInteger(6)), Is.EqualTo(new[] { 5, 2, 5 }));
        Assert.That(Three(static stream => stream.NextInteger(long.MaxValue)), Is.EqualTo(new[] { 8118913423717161895, 3521331541318383355, 7687443262256317381 }));
    }

    // Logarithms may differ in their last place between processors, so the last digits are left open.
    [Test]
    public void NextExponential_NamedStream_IsFrozen() =>
        Assert.That(Three(static stream => stream.NextExponential(2.5)), Is.EqualTo(new[] { 5.30596357334281, 1.202291522325819, 4.481513596093835 }).Within(1e-14));

    [Test]
    public void NextNormal_NamedStream_IsFrozen() =>
        Assert.That(Three(static stream => stream.NextNormal(-3, 2)), Is.EqualTo(new[] { -1.1775852135127505, -3.566566661345944, -0.5005414068042988 }).Within(1e-14));

    private static T[] Three<T>(Func<RandomStream, T> draw)
    {
        var stream = new RandomStream(42, "host/17/failure");
        return [draw(stream), draw(stream), draw(stream)];
    }
}

// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Workloads;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Workloads;

/// <summary>The expected numbers of the frozen vectors were computed in Python from the stream's definition.</summary>
public sealed class StreamRandomTests
{
    [Test]
    public void Next_OfTheReferenceStream_IsFrozen()
    {
        Assert.That(Three(Reference(), static random => random.Next()), Is.EqualTo(new[] { 1890331837, 819873888, 1789872361 }));
        Assert.That(Three(Reference(), static random => random.Next(1000)), Is.EqualTo(new[] { 880, 381, 833 }));
        Assert.That(Three(Reference(), static random => random.Next(-5, 6)), Is.EqualTo(new[] { 4, -1, 4 }));
        Assert.That(Three(Reference(), static random => random.Next(int.MinValue, int.MaxValue)), Is.EqualTo(new[] { 1633180027, -507735870, 1432261076 }));
    }

    [Test]
    public void NextInt64_OfTheReferenceStream_IsFrozen()
    {
        Assert.That(Three(Reference(), static random => random.NextInt64()), Is.EqualTo(new[] { 8118913423717161895, 3521331541318383355, 7687443262256317381 }));
        Assert.That(Three(Reference(), static random => random.NextInt64(1_000_000_000_000)), Is.EqualTo(new[] { 880254357221, 381783530713, 833474268579 }));
        Assert.That(
            Three(Reference(), static random => random.NextInt64(long.MinValue, long.MaxValue)),
            Is.EqualTo(new[] { 7014454810579547984, -2180708954218009096, 6151514487657858956 }));
        // A range a little above 2^63 refuses half of the stream: the twelfth number is the third that serves.
        Assert.That(
            Three(Reference(), static random => random.NextInt64(-(1L << 62), (1L << 62) + 9)),
            Is.EqualTo(new[] { 2430977064209378808, 4490766797623082865, -974387490701794174 }));
    }

    [Test]
    public void NextDoubleAndNextSingle_OfTheReferenceStream_AreFrozen()
    {
        Assert.That(Three(Reference(), static random => random.NextDouble()), Is.EqualTo(new[] { 0.8802543572215871, 0.381783530713912, 0.8334742685797352 }));
        Assert.That(Three(Reference(), static random => random.NextSingle()), Is.EqualTo(new[] { 0.880254328250885f, 0.38178348541259766f, 0.8334742188453674f }));
    }

    [Test]
    public void NextBytes_OfTheReferenceStream_AreFrozenAndDropTheRest()
    {
        byte[] expected = [80, 183, 159, 109, 124, 89, 88, 225, 248, 109, 82];
        var (array, span) = (new byte[11], new byte[11]);
        var random = Reference();
        random.NextBytes(array);
        Reference().NextBytes(span.AsSpan());

        Assert.That((array, span), Is.EqualTo((expected, expected)));
        Assert.That(random.Stream.NextBits(), Is.EqualTo(15374886524512634764UL), "Two numbers of the stream were taken.");
    }

    [Test]
    public void StreamRandom_VirtualMembersOfRandom_AreAllOverridden()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var inherited = typeof(StreamRandom).GetMethods(All).Where(static method => method.IsVirtual && method.DeclaringType == typeof(Random)).Select(static method => method.ToString());

        Assert.That(inherited, Is.Empty, "A new version of the class library has a new way to its own generator.");
    }

    [Test]
    public void Random_WhatIsBuiltOnTheVirtualMembers_ComesFromTheStream()
    {
        static (int[] Shuffled, string Hex, int[] Items) Everything(StreamRandom random)
        {
            int[] shuffled = [.. Enumerable.Range(0, 100)];
            random.Shuffle(shuffled);
            return (shuffled, random.GetHexString(33), random.GetItems([1, 2, 3, 4, 5, 6, 7], 100));
        }

        var first = Everything(Reference());

        Assert.That(Everything(Reference()), Is.EqualTo(first));
    }

    [Test]
    public void Next_EmptyOrSingleRange_TakesNoNumber()
    {
        var random = Reference();

        Assert.That((random.Next(0), random.Next(1), random.Next(7, 7), random.Next(7, 8), random.NextInt64(0), random.NextInt64(-3, -2)), Is.EqualTo((0, 0, 7, 7, 0L, -3L)));
        random.NextBytes([]);
        Assert.That(random.Stream.NextBits(), Is.EqualTo(Reference().Stream.NextBits()));
    }

    [Test]
    public void Next_WrongRange_IsRefused()
    {
        var random = Reference();

        Assert.That(() => random.Next(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => random.Next(2, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => random.NextInt64(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => random.NextInt64(2, 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => random.NextBytes(null!), Throws.TypeOf<ArgumentNullException>());
        Assert.That(() => new StreamRandom(null!), Throws.TypeOf<ArgumentNullException>());
    }

    [Test]
    public void NextInt64_AnyRange_IsNeverLeft()
    {
        var random = Reference();
        var bound = ArbMap.Default.ArbFor<long>();

        Prop.ForAll(bound, bound, (one, other) =>
        {
            var (least, most) = (Math.Min(one, other), Math.Max(one, other));
            var value = random.NextInt64(least, most);
            return value >= least && (value < most || least == most);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void NextInt64_RangeAboveHalf_IsUniform()
    {
        // Three quarters of 2^64 in three equal parts; chi-square with 2 degrees of freedom is above 18.42 once in 10 000.
        const int Draws = 30_000;
        var random = Reference();
        var counts = new int[3];
        for (var i = 0; i < Draws; i++)
            counts[(random.NextInt64(long.MinValue, 1L << 62) >> 62) + 2]++;
        var expected = Draws / 3.0;

        Assert.That(counts.Sum(count => (count - expected) * (count - expected) / expected), Is.LessThan(18.42));
    }

    private static StreamRandom Reference() => new(new Simulation(42).Random("host/17/failure"));

    private static T[] Three<T>(StreamRandom random, Func<StreamRandom, T> draw) => [draw(random), draw(random), draw(random)];
}

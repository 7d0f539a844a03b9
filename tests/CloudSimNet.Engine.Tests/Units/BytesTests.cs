// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Tests.Units;

public sealed class BytesTests
{
    [TestCase("7 B", 7L)]
    [TestCase("7 kB", 7_000L)]
    [TestCase("7 KiB", 7_168L)]
    [TestCase("7 MB", 7_000_000L)]
    [TestCase("7 MiB", 7_340_032L)]
    [TestCase("7 GB", 7_000_000_000L)]
    [TestCase("7 GiB", 7_516_192_768L)]
    [TestCase("7 TB", 7_000_000_000_000L)]
    [TestCase("7 TiB", 7_696_581_394_432L)]
    [TestCase("7 PB", 7_000_000_000_000_000L)]
    [TestCase("7 PiB", 7_881_299_347_898_368L)]
    [TestCase("0.1 GiB", 107_374_182L)]
    [TestCase("2.5e-1 KiB", 256L)]
    public void TryParse_EveryUnit_GivesWholeOfTheSmallest(string text, long expected)
    {
        Assert.That(Bytes.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    private static IEnumerable<TestCaseData> Amounts() =>
    [
        new(Bytes.B(-3), -3L),
        new(Bytes.MB(1.5), 1_500_000L),
        new(Bytes.GB(0.0000000014), 1L),
        new(Bytes.MiB(0.5), 524_288L),
        new(Bytes.GiB(8), 8_589_934_592L),
        new(Bytes.TiB(-2), -2_199_023_255_552L),
        new(Bytes.MB(0.0000005), 1L),
        new(Bytes.MB(-0.0000005), -1L),
    ];

    [TestCaseSource(nameof(Amounts))]
    public void Factory_FractionOfLargeUnit_GivesWholeOfTheSmallest(Bytes value, long expected) =>
        Assert.That(value.Count, Is.EqualTo(expected));

    [TestCase("0.4 B", 0)]
    [TestCase("0.5 B", 1)]
    [TestCase("1.5 B", 2)]
    [TestCase("2.5 B", 3)]
    [TestCase("-0.5 B", -1)]
    [TestCase("2.4999999999 B", 2)]
    public void TryParse_Fraction_RoundsToNearestAndHalvesAwayFromZero(string text, long expected)
    {
        Assert.That(Bytes.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    [TestCase("9223372036854775806 B", 9223372036854775806)]
    [TestCase("-9223372036854775808 B", long.MinValue)]
    public void TryParse_LargestWhole_IsExact(string text, long expected)
    {
        Assert.That(Bytes.TryParse(text, out var value), Is.True);
        Assert.That(value.Count, Is.EqualTo(expected));
    }

    private static IEnumerable<string> Refused() => RefusedText.Of("B");

    [TestCaseSource(nameof(Refused))]
    [TestCase("nan")]
    [TestCase("infinity")]
    [TestCase("forever")]
    [TestCase("1 KB")]
    [TestCase("1 Mb")]
    [TestCase("8193 PiB")]
    public void TryParse_Refused_GivesFalseAndZero(string text)
    {
        Assert.That(Bytes.TryParse(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(Bytes.Zero));
    }

    [TestCase(0L, "0 B")]
    [TestCase(999L, "999 B")]
    [TestCase(3_000L, "3 kB")]
    [TestCase(1_024L, "1 KiB")]
    [TestCase(1_024_000L, "1000 KiB")]
    [TestCase(8_589_934_592L, "8 GiB")]
    [TestCase(8_000_000_000L, "8 GB")]
    [TestCase(1_610_612_736L, "1536 MiB")]
    [TestCase(-1_048_576L, "-1 MiB")]
    [TestCase(5_000_000_000_000_000L, "5 PB")]
    [TestCase(4_503_599_627_370_496L, "4 PiB")]
    [TestCase(long.MaxValue, "9223372036854775807 B")]
    public void ToString_Whole_UsesLargestUnitThatLeavesItWhole(long amount, string expected) =>
        Assert.That(Bytes.B(amount).ToString(), Is.EqualTo(expected));

    [TestCase(0L)]
    [TestCase(1L)]
    [TestCase(-1L)]
    [TestCase(1_500L)]
    [TestCase(-2_600_000_000L)]
    [TestCase(8_589_934_592L)]
    [TestCase(long.MaxValue)]
    [TestCase(long.MinValue)]
    public void ToString_AnyAmount_ParsesBackToItself(long amount)
    {
        var original = Bytes.B(amount);
        Assert.That(Bytes.TryParse(original.ToString(), out var read), Is.True);
        Assert.That(read, Is.EqualTo(original));
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(1e16)]
    [TestCase(-1e16)]
    public void Factory_BeyondRange_Throws(double amount)
    {
        Assert.That(() => Bytes.MB(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Bytes.TiB(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(1, 2, -1)]
    [TestCase(2, 2, 0)]
    [TestCase(2, -2, 1)]
    public void CompareTo_Pair_AgreesWithOperators(long left, long right, int sign)
    {
        var (a, b) = (Bytes.B(left), Bytes.B(right));
        Assert.Multiple(() =>
        {
            Assert.That(Math.Sign(a.CompareTo(b)), Is.EqualTo(sign));
            Assert.That(a < b, Is.EqualTo(sign < 0));
            Assert.That(a > b, Is.EqualTo(sign > 0));
            Assert.That(a <= b, Is.EqualTo(sign <= 0));
            Assert.That(a >= b, Is.EqualTo(sign >= 0));
            Assert.That(a == b, Is.EqualTo(sign == 0));
            Assert.That(a.Equals(b), Is.EqualTo(sign == 0));
        });
    }

    [Test]
    public void Arithmetic_SmallAmounts_IsExact()
    {
        var (seven, two) = (Bytes.B(7), Bytes.B(2));
        Assert.Multiple(() =>
        {
            Assert.That(seven + two, Is.EqualTo(Bytes.B(9)));
            Assert.That(two - seven, Is.EqualTo(Bytes.B(-5)));
            Assert.That(seven * 3, Is.EqualTo(Bytes.B(21)));
            Assert.That(3 * seven, Is.EqualTo(Bytes.B(21)));
            Assert.That(seven / two, Is.EqualTo(3.5));
        });
    }

    [Test]
    public void Arithmetic_BeyondRange_ThrowsOverflow()
    {
        var (least, most) = (Bytes.B(long.MinValue), Bytes.B(long.MaxValue));
        var one = Bytes.B(1);
        Assert.Multiple(() =>
        {
            Assert.That(() => most + one, Throws.TypeOf<OverflowException>());
            Assert.That(() => least - one, Throws.TypeOf<OverflowException>());
            Assert.That(() => most * 2, Throws.TypeOf<OverflowException>());
            Assert.That(() => 2 * least, Throws.TypeOf<OverflowException>());
        });
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class UnitWordsTests
{
    [TestCase("hour", "h")]
    [TestCase("hours", "h")]
    [TestCase("hrs", "h")]
    [TestCase("secnds", "s")]
    [TestCase("sec", "s")]
    [TestCase("Minutes", "min")]
    [TestCase("milliseconds", "ms")]
    [TestCase("µs", "us")]
    [TestCase("day", "d")]
    [TestCase("S", "s")]
    [TestCase("parsec", null)]
    public void Nearest_OfADuration_IsTheUnitThatWasMeant(string written, string? unit) => AssertNearest<SimDuration>(written, unit);

    [TestCase("gigabytes", "GB")]
    [TestCase("Gi", "GiB")]
    [TestCase("M", "MB")]
    [TestCase("bytes", "B")]
    public void Nearest_OfASize_IsTheUnitThatWasMeant(string written, string unit) => AssertNearest<Bytes>(written, unit);

    [TestCase("Gbit/s", "Gbps")]
    [TestCase("Gb/s", "Gbps")]
    [TestCase("gbit", "Gbps")]
    public void Nearest_OfARate_IsTheUnitThatWasMeant(string written, string unit) => AssertNearest<DataRate>(written, unit);

    [TestCase("watts", "W")]
    [TestCase("kilowatt", "kW")]
    public void Nearest_OfAPower_IsTheUnitThatWasMeant(string written, string unit) => AssertNearest<Power>(written, unit);

    [Test]
    public void Problems_Hour_NamesH() =>
        Assert.That(
            Reading.Problems("name: a\nuntil: 5 hour\n"),
            Has.One.Contains("\"5 hour\" has the unknown unit 'hour'; did you mean \"5 h\"? Units of a duration: ns, us, ms, s, min, h, d"));

    private static void AssertNearest<T>(string written, string? unit) => Assert.That(UnitWords.Nearest(written, UnitKind.Of(typeof(T))!.Symbols), Is.EqualTo(unit));
}

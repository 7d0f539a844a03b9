// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class UnitKindTests
{
    [TestCase(typeof(SimDuration), "Durations")]
    [TestCase(typeof(Bytes), "Sizes")]
    [TestCase(typeof(Frequency), "Frequencies")]
    [TestCase(typeof(DataRate), "DataRates")]
    [TestCase(typeof(Instructions), "InstructionCounts")]
    [TestCase(typeof(Cycles), "CycleCounts")]
    public void Symbols_OfAType_AreThoseOfTheEngine(Type type, string field)
    {
        var table = typeof(Bytes).Assembly.GetType("CloudSimNet.Engine.Units.UnitText")!.GetField(field, BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
        var symbols = ((ValueTuple<string, long>[])table!).Select(unit => unit.Item1);

        Assert.That(UnitKind.Of(type)!.Symbols, Is.EqualTo(symbols));
    }

    [Test]
    public void Symbols_OfPower_AreThoseOfTheEngine()
    {
        var table = typeof(Power).GetField("Units", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null);
        var symbols = ((ValueTuple<string, decimal>[])table!).Select(unit => unit.Item1);

        Assert.That(UnitKind.Of(typeof(Power))!.Symbols, Is.EquivalentTo(symbols));
    }

    [TestCase(typeof(SimDuration))]
    [TestCase(typeof(Bytes))]
    [TestCase(typeof(Frequency))]
    [TestCase(typeof(DataRate))]
    [TestCase(typeof(Instructions))]
    [TestCase(typeof(Cycles))]
    [TestCase(typeof(Power))]
    public void Read_EverySymbol_IsAccepted(Type type)
    {
        var unit = UnitKind.Of(type)!;

        Assert.That(unit.Symbols.Select(symbol => unit.Read($"1.5 {symbol}")), Has.None.Null);
        Assert.That(unit.Symbols, Does.Contain(unit.Usual));
    }

    [TestCase(typeof(SimDuration), "forever")]
    [TestCase(typeof(Frequency), "unlimited")]
    [TestCase(typeof(Instructions), "endless")]
    public void Read_WordWithoutLimit_IsAcceptedAndWrittenAgain(Type type, string word)
    {
        var unit = UnitKind.Of(type)!;

        Assert.That(unit.Word, Is.EqualTo(word));
        Assert.That(unit.Read(word)!.ToString(), Is.EqualTo(word));
    }

    [TestCase(typeof(Energy))]
    [TestCase(typeof(SimTime))]
    [TestCase(typeof(int))]
    public void Of_TypeThatNoFileHolds_IsNull(Type type) =>
        Assert.That(UnitKind.Of(type), Is.Null);
}

// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Reflection;
using CloudSimNet.Engine.Tests.Units.Expected;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Engine.Tests.Units;

/// <summary>What all unit types have in common. What one has to itself is in tests of its own.</summary>
public sealed class UnitTests
{
    private const int Amounts = 10_000;

    private static readonly UnitType[] All =
    [
        BytesValues.Unit, CyclesValues.Unit, DataRateValues.Unit, EnergyValues.Unit, FrequencyValues.Unit, InstructionsValues.Unit, PowerValues.Unit,
        SimDurationValues.Unit, SimTimeValues.Unit,
    ];

    private static IEnumerable<UnitType> Additive => All.Where(unit => unit.IsAdditive);

    private static IEnumerable<UnitType> Whole => All.Where(unit => unit.IsWhole);

    private static IEnumerable<UnitType> WholeAndAdditive => Additive.Where(unit => unit.IsWhole);

    private static IEnumerable<UnitType> WithEndless => All.Where(unit => unit.Endless is not null);

    private static IEnumerable<TestCaseData> Reads => Cases(unit => unit.Reads.Select(row => new TestCaseData(unit, row.Text, row.Amount)));

    private static IEnumerable<TestCaseData> Refused => Cases(unit => unit.Refused.Select(text => new TestCaseData(unit, text)));

    private static IEnumerable<TestCaseData> Writes => Cases(unit => unit.Writes.Select(row => new TestCaseData(unit, row.Amount, row.Text)));

    private static IEnumerable<TestCaseData> RoundTrips => Cases(unit => unit.RoundTrips.Select(amount => new TestCaseData(unit, amount)));

    private static IEnumerable<TestCaseData> Made => Cases(unit => unit.Made.Select(row => new TestCaseData(unit, row.Value, row.Amount)));

    private static IEnumerable<TestCaseData> BeyondRange => Cases(unit => unit.BeyondRange.Select(amount => new TestCaseData(unit, amount)));

    private static IEnumerable<TestCaseData> Pairs => Cases(unit => unit.IsWhole
        ? [new(unit, 1L, 2L, -1), new(unit, 2L, 2L, 0), new(unit, 2L, -2L, 1), new(unit, 3L, 2L, 1)]
        : [new(unit, 1.0, 2.0, -1), new(unit, 2.0, 2.0, 0), new(unit, 2.0, 1.5, 1)]);

    [Test]
    public void All_UnitTypesOfTheEngine_AreTestedHere() =>
        Assert.That(
            All.Select(unit => unit.Type),
            Is.EquivalentTo(typeof(Bytes).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.Namespace == typeof(Bytes).Namespace)));

    // A property is the unit's whole name; a factory is its symbol, or From and the whole name.
    [TestCaseSource(nameof(All))]
    public void Names_OfAmountsAndFactories_FollowOneRule(UnitType unit)
    {
        Type[] numbers = [typeof(long), typeof(double)];
        var amounts = unit.Type.GetProperties().Where(property => numbers.Contains(property.PropertyType)).Select(property => property.Name);
        var factories = from method in unit.Type.GetMethods(BindingFlags.Public | BindingFlags.Static)
                        where method.ReturnType == unit.Type && method.GetParameters() is { Length: 1 } only && numbers.Contains(only[0].ParameterType)
                        select method.Name;

        Assert.That(amounts, Is.Not.Empty.And.None.StartsWith("In"));
        Assert.That(factories, Is.Not.Empty.And.All.Match("^(From.+|.{1,4})$"));
    }

    [TestCaseSource(nameof(Reads))]
    public void TryParse_EveryUnit_GivesTheAmount(UnitType unit, string text, object expected)
    {
        Assert.That(unit.TryRead(text, out var value), Is.True);
        Assert.That(unit.AmountOf(value), Is.EqualTo(expected));
    }

    [TestCaseSource(nameof(Refused))]
    public void TryParse_Refused_GivesFalseAndZero(UnitType unit, string text)
    {
        Assert.That(unit.TryRead(text, out var value), Is.False);
        Assert.That(value, Is.EqualTo(unit.Zero));
    }

    [TestCaseSource(nameof(Writes))]
    public void ToString_Amount_IsExactlyThis(UnitType unit, object amount, string expected) =>
        Assert.That(unit.Of(amount).ToString(), Is.EqualTo(expected));

    [TestCaseSource(nameof(RoundTrips))]
    public void ToString_AnyAmount_ParsesBackToItself(UnitType unit, object amount)
    {
        var original = unit.Of(amount);
        Assert.That(unit.TryRead(original.ToString()!, out var read), Is.True);
        Assert.That(read, Is.EqualTo(original));
    }

    [TestCaseSource(nameof(Whole))]
    public void ToString_RandomAmounts_ParseBackAndAreOrderedAsNumbersAre(UnitType unit)
    {
        // Shifted, so that small amounts and those that a large unit leaves whole are among them.
        var amount = from bits in ArbMap.Default.GeneratorFor<DoNotSize<long>>() from shift in Gen.Choose(0, 63) select bits.Item >> shift;
        Prop.ForAll(Arb.From(amount), Arb.From(amount), (one, other) =>
        {
            var value = unit.Of(one);
            var isReadBack = !unit.HasText || (unit.TryRead(value.ToString()!, out var read) && read.Equals(value));
            return isReadBack && unit.Compare(value, unit.Of(other)) == one.CompareTo(other);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(Amounts)).WithReplay(2026, 42_424_243));
    }

    [TestCaseSource(nameof(All))]
    public void Text_CultureWithDecimalComma_StaysInvariant(UnitType unit)
    {
        // Built by hand, because tests run with InvariantGlobalization, where no named culture has a comma.
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = comma;
        try
        {
            Assert.Multiple(() =>
            {
                foreach (var (amount, text) in unit.Writes)
                    Assert.That(unit.Of(amount).ToString(), Is.EqualTo(text));
                foreach (var (text, amount) in unit.Reads)
                    Assert.That((unit.TryRead(text, out var value), unit.AmountOf(value)), Is.EqualTo((true, amount)));
                if (unit.HasText)
                    Assert.That(unit.TryRead("2,6 " + unit.Symbol, out _), Is.False);
            });
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [TestCaseSource(nameof(Made))]
    public void Factory_Number_GivesTheAmount(UnitType unit, object value, object expected) =>
        Assert.That(unit.AmountOf(value), Is.EqualTo(expected));

    [TestCaseSource(nameof(BeyondRange))]
    public void Factory_BeyondRange_Throws(UnitType unit, double amount) =>
        Assert.Multiple(() =>
        {
            for (var factory = 0; factory < unit.Factories; factory++)
                Assert.That(() => unit.Make(factory, amount), Throws.TypeOf<ArgumentOutOfRangeException>(), $"Factory {factory}");
        });

    [TestCaseSource(nameof(Pairs))]
    public void CompareTo_Pair_AgreesWithOperators(UnitType unit, object left, object right, int sign)
    {
        dynamic a = unit.Of(left);
        dynamic b = unit.Of(right);
        Assert.Multiple(() =>
        {
            Assert.That((int)Math.Sign(a.CompareTo(b)), Is.EqualTo(sign));
            Assert.That((bool)(a < b), Is.EqualTo(sign < 0));
            Assert.That((bool)(a > b), Is.EqualTo(sign > 0));
            Assert.That((bool)(a <= b), Is.EqualTo(sign <= 0));
            Assert.That((bool)(a >= b), Is.EqualTo(sign >= 0));
            Assert.That((bool)(a == b), Is.EqualTo(sign == 0));
            Assert.That((bool)(a != b), Is.EqualTo(sign != 0));
            Assert.That((bool)a.Equals(b), Is.EqualTo(sign == 0));
            Assert.That(sign != 0 || (int)a.GetHashCode() == (int)b.GetHashCode(), Is.True);
        });
    }

    [TestCaseSource(nameof(All))]
    public void Default_Any_IsZero(UnitType unit)
    {
        Assert.That(unit.Default, Is.EqualTo(unit.Zero));
        Assert.That(unit.AmountOf(unit.Default), Is.Zero);
    }

    [TestCaseSource(nameof(Additive))]
    public void Arithmetic_SumAndDifference_AreExact(UnitType unit)
    {
        dynamic seven = unit.IsWhole ? unit.Of(7L) : unit.Of(7.5);
        dynamic two = unit.IsWhole ? unit.Of(2L) : unit.Of(2.0);
        Assert.Multiple(() =>
        {
            Assert.That((object)(seven + two), Is.EqualTo(unit.IsWhole ? unit.Of(9L) : unit.Of(9.5)));
            Assert.That((object)(two - seven), Is.EqualTo(unit.IsWhole ? unit.Of(-5L) : unit.Of(-5.5)));
            Assert.That((object)((dynamic)unit.Zero + seven), Is.EqualTo((object)seven));
        });
    }

    [TestCaseSource(nameof(WholeAndAdditive))]
    public void Arithmetic_MultipleAndRatio_AreExact(UnitType unit)
    {
        dynamic seven = unit.Of(7L);
        dynamic two = unit.Of(2L);
        Assert.Multiple(() =>
        {
            Assert.That((object)(seven * 3), Is.EqualTo(unit.Of(21L)));
            Assert.That((object)(3 * seven), Is.EqualTo(unit.Of(21L)));
            Assert.That((double)(seven / two), Is.EqualTo(3.5));
        });
    }

    [TestCaseSource(nameof(WholeAndAdditive))]
    public void Arithmetic_BeyondRange_ThrowsOverflow(UnitType unit)
    {
        dynamic least = unit.Of(long.MinValue);
        dynamic most = unit.Of(long.MaxValue);
        dynamic one = unit.Of(1L);
        Assert.Multiple(() =>
        {
            Assert.That(() => (object)(most + one), Throws.TypeOf<OverflowException>());
            Assert.That(() => (object)(least - one), Throws.TypeOf<OverflowException>());
            Assert.That(() => (object)(most * 2), Throws.TypeOf<OverflowException>());
            Assert.That(() => (object)(2 * least), Throws.TypeOf<OverflowException>());
        });
    }

    [TestCaseSource(nameof(WithEndless))]
    public void Endless_Compared_IsAboveEveryOther(UnitType unit)
    {
        var (endless, isIt) = unit.Endless!.Value;
        var most = unit.Of(long.MaxValue - 1);
        Assert.Multiple(() =>
        {
            Assert.That(isIt(endless), Is.True);
            Assert.That(isIt(unit.Zero), Is.False);
            Assert.That(isIt(most), Is.False);
            Assert.That(endless, Is.GreaterThan(most));
        });
    }

    private static IEnumerable<TestCaseData> Cases(Func<UnitType, IEnumerable<TestCaseData>> of) => All.SelectMany(of);
}

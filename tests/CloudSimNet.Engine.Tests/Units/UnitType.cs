// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

/// <summary>A unit type as tests of what all have in common see it, with the exact values that are expected of it.</summary>
/// <remarks>An amount is a number of what the type counts: nanoseconds, bytes, watts.</remarks>
public abstract class UnitType
{
    /// <summary>The type.</summary>
    public abstract Type Type { get; }

    /// <summary>Whether amounts are whole numbers; else they are doubles.</summary>
    public abstract bool IsWhole { get; }

    /// <summary>Whether the type reads text.</summary>
    public abstract bool HasText { get; }

    /// <summary>Whether two values add up to one of the same type, as two instants don't.</summary>
    public bool IsAdditive { get; init; } = true;

    /// <summary>How texts name one of what the type counts.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>Texts that this type in particular doesn't read.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>Amounts that no factory of a larger unit takes.</summary>
    public IReadOnlyList<double> BeyondRange { get; init; } = [];

    /// <summary>How many factories of larger units there are.</summary>
    public abstract int Factories { get; }

    public abstract object Zero { get; }

    public abstract object Default { get; }

    /// <summary>The value that means more than any amount, and what tells it from others; null where there is none.</summary>
    public abstract (object Value, Func<object, bool> IsIt)? Endless { get; }

    /// <summary>Texts and their amounts.</summary>
    public abstract IEnumerable<(string Text, object Amount)> Reads { get; }

    /// <summary>Amounts and their texts.</summary>
    public abstract IEnumerable<(object Amount, string Text)> Writes { get; }

    /// <summary>What factories made and its amount.</summary>
    public abstract IEnumerable<(object Value, object Amount)> Made { get; }

    /// <summary>Amounts that text must give back.</summary>
    public abstract IEnumerable<object> RoundTrips { get; }

    public abstract object Of(object amount);

    public abstract object AmountOf(object value);

    public abstract object Make(int factory, double amount);

    public abstract int Compare(object left, object right);

    public abstract bool TryRead(string text, out object value);

    public override string ToString() => Type.Name;
}

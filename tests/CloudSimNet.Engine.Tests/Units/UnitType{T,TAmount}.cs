// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units;

/// <inheritdoc/>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TAmount">What amounts are: <see cref="long"/> or <see cref="double"/>.</typeparam>
internal sealed class UnitType<T, TAmount> : UnitType
    where T : struct
    where TAmount : struct
{
    public delegate bool Reader(string text, out T value);

    /// <summary>The value of an amount.</summary>
    public required Func<TAmount, T> From { private get; init; }

    /// <summary>The amount of a value.</summary>
    public required Func<T, TAmount> Amount { private get; init; }

    /// <summary>What the type calls none.</summary>
    public required T None { private get; init; }

    /// <summary>What reads text; null where nothing does.</summary>
    public Reader? Read { private get; init; }

    /// <summary>Factories that take numbers of larger units.</summary>
    public IReadOnlyList<Func<double, T>> Scaled { private get; init; } = [];

    /// <summary>The value above all amounts.</summary>
    public (T Value, Func<T, bool> IsIt)? Above { private get; init; }

    public (string Text, TAmount Amount)[] Texts { private get; init; } = [];

    public (TAmount Amount, string Text)[] Written { private get; init; } = [];

    public (T Value, TAmount Amount)[] Factored { private get; init; } = [];

    public TAmount[] ReadBack { private get; init; } = [];

    public override Type Type => typeof(T);

    public override bool IsWhole => typeof(TAmount) == typeof(long);

    public override bool HasText => Read is not null;

    public override int Factories => Scaled.Count;

    public override object Zero => None;

    public override object Default => default(T);

    public override (object Value, Func<object, bool> IsIt)? Endless => Above is { } above ? (above.Value, value => above.IsIt((T)value)) : null;

    public override IEnumerable<(string Text, object Amount)> Reads => Texts.Select(row => (row.Text, (object)row.Amount));

    public override IEnumerable<(object Amount, string Text)> Writes => Written.Select(row => ((object)row.Amount, row.Text));

    public override IEnumerable<(object Value, object Amount)> Made => Factored.Select(row => ((object)row.Value, (object)row.Amount));

    public override IEnumerable<object> RoundTrips => ReadBack.Cast<object>();

    public override object Of(object amount) => From((TAmount)amount);

    public override object AmountOf(object value) => Amount((T)value);

    public override object Make(int factory, double amount) => Scaled[factory](amount);

    public override int Compare(object left, object right) => Comparer<T>.Default.Compare((T)left, (T)right);

    public override bool TryRead(string text, out object value)
    {
        var isRead = Read!(text, out var read);
        value = read;
        return isRead;
    }
}

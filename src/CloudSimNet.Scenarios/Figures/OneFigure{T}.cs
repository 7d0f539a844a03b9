// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>One figure, and how it is read.</summary>
internal sealed class OneFigure<T>(Figure figure, Func<T, FigureValue> read) : FigurePart<T>
{
    /// <summary>What it is.</summary>
    public Figure Figure => figure;

    /// <summary>Its value.</summary>
    public FigureValue Read(T subject) => read(subject);

    /// <inheritdoc/>
    public override IEnumerable<FigureEntry> Entries(FigurePlace place) => [new(place.Below(figure.Name, figure.Key), figure)];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T subject)
    {
        if (figure.Key is { } key)
            read(subject).Write(json, key);
    }

    /// <inheritdoc/>
    public override FigureReading? Find(T subject, ReadOnlySpan<char> name) => name.SequenceEqual(figure.Name) ? new(figure, read(subject)) : null;
}

// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>The figures that one kind of the things alone has.</summary>
internal sealed class VariantFigures<T, U>(IReadOnlyList<string> variants, FigureGroup<U> group, Func<T, U?> of) : FigurePart<T>
    where U : class
{
    /// <inheritdoc/>
    public override IEnumerable<FigureEntry> Entries(FigurePlace place) => group.Entries(place with { Variants = variants });

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T subject)
    {
        if (of(subject) is { } thing)
            group.Write(json, thing);
    }

    /// <inheritdoc/>
    public override FigureReading? Find(T subject, ReadOnlySpan<char> name) => of(subject) is { } thing ? group.Find(thing, name) : null;
}

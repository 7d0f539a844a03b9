// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>The figures of something that belongs to a thing.</summary>
internal sealed class NestedFigures<T, U>(string first, string? key, FigureGroup<U> group, Func<T, U> of, Func<T, bool>? isShown) : FigurePart<T>
{
    /// <inheritdoc/>
    public override IEnumerable<FigureEntry> Entries(FigurePlace place) => group.Entries(place.Below(first, key));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T subject)
    {
        if (key is null || isShown?.Invoke(subject) == false)
            return;
        if (key.Length > 0)
            json.WriteStartObject(key);
        group.Write(json, of(subject));
        if (key.Length > 0)
            json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override FigureReading? Find(T subject, ReadOnlySpan<char> name) => TryEnter(ref name, first) ? group.Find(of(subject), name) : null;
}

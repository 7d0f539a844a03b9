// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>The same figures of several things: in an object by their names, or in a list.</summary>
internal sealed class FigureFamily<T, U>(string? family, string first, string? key, FigureGroup<U> group, Func<T, IEnumerable<U>> all, Func<U, string> nameOf) : FigurePart<T>
{
    /// <summary>Whether files have it as a list.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether files have it; always unless stated.</summary>
    public Func<T, bool>? IsShown { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<FigureEntry> Entries(FigurePlace place)
    {
        var below = place.Below(first, IsList ? $"{key}[]" : key);
        return family is null
            ? group.Entries(below).Select(static entry => entry with { IsNamed = false })
            : group.Entries(below.Below($"{{{family}}}", IsList ? "" : $"{{{family}}}"));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T subject)
    {
        if (key is null || IsShown?.Invoke(subject) == false)
            return;
        if (IsList)
            json.WriteStartArray(key);
        else if (key.Length > 0)
            json.WriteStartObject(key);
        foreach (var thing in all(subject))
        {
            if (!IsList)
                json.WritePropertyName(nameOf(thing));
            json.WriteStartObject();
            group.Write(json, thing);
            json.WriteEndObject();
        }

        if (IsList)
            json.WriteEndArray();
        else if (key.Length > 0)
            json.WriteEndObject();
    }

    /// <inheritdoc/>
    public override FigureReading? Find(T subject, ReadOnlySpan<char> name)
    {
        if (family is null || !TryEnter(ref name, first))
            return null;
        foreach (var thing in all(subject))
        {
            var rest = name;
            if (TryEnter(ref rest, nameOf(thing)) && group.Find(thing, rest) is { } found)
                return found;
        }

        return null;
    }
}

// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>Figures of one thing, in the order in which files have them.</summary>
/// <typeparam name="T">The thing.</typeparam>
public sealed class FigureGroup<T>
{
    private readonly FigurePart<T>[] parts;

    /// <summary>A group.</summary>
    /// <param name="fill">Adds what is in it.</param>
    public FigureGroup(Action<FigureParts<T>> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        var added = new FigureParts<T>();
        fill(added);
        parts = added.ToArray();
    }

    /// <summary>Its figures that stand in none of its own groups.</summary>
    internal IEnumerable<OneFigure<T>> Own => parts.OfType<OneFigure<T>>();

    /// <summary>The figures, with their full names.</summary>
    public IEnumerable<FigureEntry> Entries(FigurePlace place) => parts.SelectMany(part => part.Entries(place));

    /// <summary>Reads a figure; null when none has this name.</summary>
    public FigureReading? Find(T subject, ReadOnlySpan<char> name)
    {
        foreach (var part in parts)
        {
            if (part.Find(subject, name) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Writes what files have of it, into an object that has been begun.</summary>
    internal void Write(Utf8JsonWriter json, T subject)
    {
        foreach (var part in parts)
            part.Write(json, subject);
    }
}

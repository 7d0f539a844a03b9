// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>A part of the list of figures: one figure, or a group of them below a name.</summary>
/// <typeparam name="T">What the figures are of.</typeparam>
internal abstract class FigurePart<T>
{
    /// <summary>The figures of it, with their full names.</summary>
    /// <param name="place">Where the part stands.</param>
    public abstract IEnumerable<FigureEntry> Entries(FigurePlace place);

    /// <summary>Writes what files have of it, into an object that has been begun.</summary>
    public abstract void Write(Utf8JsonWriter json, T subject);

    /// <summary>Reads a figure; null when none has this name.</summary>
    public abstract FigureReading? Find(T subject, ReadOnlySpan<char> name);

    /// <summary>What is left of a name after a first part; false when it doesn't begin with that part.</summary>
    protected static bool TryEnter(ref ReadOnlySpan<char> name, string first)
    {
        if (first.Length == 0)
            return true;
        if (name.Length <= first.Length + 1 || name[first.Length] != '.' || !name.StartsWith(first, StringComparison.Ordinal))
            return false;
        name = name[(first.Length + 1)..];
        return true;
    }
}

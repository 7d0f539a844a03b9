// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>A change of a text that is rewritten.</summary>
/// <param name="Start">Where the old words begin.</param>
/// <param name="End">Where they end; null where they are <paramref name="Old"/>.</param>
/// <param name="Old">The old words, as a value says them; empty where an end is given.</param>
/// <param name="New">The new ones.</param>
internal sealed record TextEdit(DocumentPosition Start, DocumentPosition? End, string Old, string New)
{
    /// <summary>A word, in quotes or not, becomes another.</summary>
    public static TextEdit Word(DocumentPosition start, string old, string @new) => new(start, null, old, @new);

    /// <summary>A part is written anew, or is put in where nothing was.</summary>
    public static TextEdit Span(DocumentPosition start, DocumentPosition end, string @new) => new(start, end, "", @new);
}

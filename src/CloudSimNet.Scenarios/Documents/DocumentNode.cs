// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A part of a document as it was written: a scalar, a mapping or a sequence, with its place.</summary>
/// <remarks>Nodes never change; <see cref="Document.Set(string, string, string)"/> makes a new tree that shares what stays the same.</remarks>
public sealed class DocumentNode
{
    private DocumentNode(DocumentKind kind, DocumentPosition position, string text, bool isQuoted, DocumentEntry[] entries, DocumentNode[] items, DocumentPosition? end = null, bool isFlow = false)
    {
        Kind = kind;
        Position = position;
        End = end ?? position;
        IsFlow = isFlow;
        Text = text;
        IsQuoted = isQuoted;
        Entries = entries;
        Items = items;
    }

    /// <summary>Scalar, mapping or sequence.</summary>
    public DocumentKind Kind { get; }

    /// <summary>Where it was written.</summary>
    public DocumentPosition Position { get; }

    /// <summary>The place behind its last character; where it was made and not read, the place of its first.</summary>
    internal DocumentPosition End { get; }

    /// <summary>Whether a mapping or sequence was written in brackets.</summary>
    internal bool IsFlow { get; }

    /// <summary>The line, from 1, in its file or in the value given on the command line.</summary>
    public int Line => Position.Line;

    /// <summary>The column, from 1, in its file or in the value given on the command line.</summary>
    public int Column => Position.Column;

    /// <summary>Whether the command line set it.</summary>
    public bool FromCommandLine => Position.Source.IsCommandLine;

    /// <summary>A scalar's text, without its quotes; empty for the other kinds.</summary>
    public string Text { get; }

    /// <summary>Whether a scalar was quoted or a block of text, so that it is text whatever it says.</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether it stands for something that couldn't be read, which has been reported: nothing more is to be said of it.</summary>
    internal bool IsBroken { get; private init; }

    /// <summary>Whether it is nothing: an empty value, <c>null</c> or <c>~</c>.</summary>
    public bool IsNull => Kind == DocumentKind.Scalar && !IsQuoted && CoreSchema.KindOf(Text) == ScalarKind.Null;

    /// <summary>A mapping's keys and values in the order of writing; empty for the other kinds.</summary>
    public IReadOnlyList<DocumentEntry> Entries { get; }

    /// <summary>A sequence's items in order; empty for the other kinds.</summary>
    public IReadOnlyList<DocumentNode> Items { get; }

    /// <summary>The value of a key, or null when there is none.</summary>
    public DocumentNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }

            return null;
        }
    }

    /// <summary>A few words for a message, such as <c>the number 5</c> or <c>a list of 3 items</c>.</summary>
    public override string ToString() => Kind switch
    {
        DocumentKind.Mapping when Entries.Count == 0 => "an empty mapping",
        DocumentKind.Mapping => $"a mapping with the {(Entries.Count == 1 ? "key" : "keys")} {string.Join(", ", KeyNames())}",
        DocumentKind.Sequence => string.Create(CultureInfo.InvariantCulture, $"a list of {Items.Count} {(Items.Count == 1 ? "item" : "items")}"),
        _ when IsQuoted => $"the text \"{Shortened(Text)}\"",
        _ => CoreSchema.KindOf(Text) switch
        {
            ScalarKind.Null => "an empty value",
            ScalarKind.Boolean => $"'{Text}'",
            ScalarKind.Text => $"the text '{Shortened(Text)}'",
            _ => $"the number {Shortened(Text)}",
        },
    };

    internal static DocumentNode Scalar(string text, bool isQuoted, DocumentPosition position, DocumentPosition? end = null) => new(DocumentKind.Scalar, position, text, isQuoted, [], [], end);

    internal static DocumentNode Mapping(DocumentEntry[] entries, DocumentPosition position, DocumentPosition? end = null, bool isFlow = false) =>
        new(DocumentKind.Mapping, position, "", false, entries, [], end, isFlow);

    internal static DocumentNode Sequence(DocumentNode[] items, DocumentPosition position, DocumentPosition? end = null, bool isFlow = false) =>
        new(DocumentKind.Sequence, position, "", false, [], items, end, isFlow);

    internal static DocumentNode Broken(DocumentPosition position) => new(DocumentKind.Mapping, position, "", false, [], []) { IsBroken = true };

    /// <summary>A long text cut to what a message can carry.</summary>
    internal static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "…";

    internal string[] KeyNames()
    {
        var names = new string[Entries.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = Entries[i].Key;
        return names;
    }
}

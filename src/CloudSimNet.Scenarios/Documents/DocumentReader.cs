// SPDX-License-Identifier: MIT
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Makes a tree of nodes from the events of YamlDotNet's parser.</summary>
/// <remarks>An alias is the very node of its anchor. Tags and merge keys are not part of what a document can say.</remarks>
internal sealed class DocumentReader
{
    /// <summary>The deepest nesting: far more than any scenario has, far less than the stack holds.</summary>
    public const int MaxLevels = 100;

    /// <summary>The most nodes that a document with aliases may stand for; a few lines of nested aliases can stand for billions.</summary>
    private const long MaxNodes = 1_000_000;

    private const int MaxHints = 1000;

    private readonly Parser parser;
    private readonly DocumentSource source;
    private readonly List<DocumentProblem> problems;
    private readonly PathStack path = new();
    private readonly OrderedDictionary<string, Anchored?> anchors = new(StringComparer.Ordinal);
    private Mark before = new(0, 1, 1);
    private long nodes;
    private int deepest;

    private DocumentReader(string text, DocumentSource source, List<DocumentProblem> problems)
    {
        this.parser = new(new StringReader(text));
        this.source = source;
        this.problems = problems;
    }

    /// <summary>Reads the one document of a text; null when it is empty or isn't YAML.</summary>
    public static DocumentNode? Read(string text, DocumentSource source, List<DocumentProblem> problems)
    {
        try
        {
            return new DocumentReader(text, source, problems).ReadStream();
        }
        catch (YamlException e)
        {
            problems.Add(SyntaxProblem.Of(e, text, source, problems));
            return null;
        }
    }

    private ParsingEvent Next()
    {
        if (this.parser.Current is { } last && last.End.Index >= this.before.Index)
            this.before = last.End;
        try
        {
            if (this.parser.MoveNext() && this.parser.Current is { } next)
                return next;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner meets some malformed texts, such as half a surrogate pair, with these instead of its own exception.
            throw new YamlException(this.before, this.before, "Something malformed follows here.", e);
        }

        throw new YamlException(this.before, this.before, "The document ends too early.");
    }

    private DocumentNode? ReadStream()
    {
        Next();
        if (Next() is not DocumentStart)
            return null;

        var root = ReadNode(Next(), 1);
        Next();
        if (Next() is DocumentStart second)
            Report(second.Start, "a second document begins here; a file holds one document, so split the file or remove the '---'");
        return root is { IsNull: true } ? null : root;
    }

    private DocumentNode ReadNode(ParsingEvent first, int level)
    {
        if (level > MaxLevels)
            throw new YamlException(first.Start, first.End, string.Create(CultureInfo.InvariantCulture, $"More than {MaxLevels} levels of nesting."));
        this.nodes++;
        this.deepest = Math.Max(this.deepest, level);
        if (first is AnchorAlias alias)
            return ReadAlias(alias, level);

        // YamlDotNet skips a missing key, and then the value is the end of the mapping.
        if (first is not NodeEvent named)
            throw new YamlException(first.Start, first.End, "A key or its value is missing before this place.");
        if (!named.Tag.IsEmpty)
            Report(first.Start, $"the tag '{named.Tag.Value}' means nothing here; remove it, and put text that looks like a number in quotes");
        return named.Anchor.IsEmpty ? ReadContent(named, level) : ReadAnchored(named, level);
    }

    private DocumentNode ReadContent(NodeEvent first, int level) => first switch
    {
        Scalar scalar => DocumentNode.Scalar(scalar.Value, scalar.Style != ScalarStyle.Plain, At(PlaceOf(scalar)), At(scalar.End)),
        MappingStart start => ReadMapping(start, level),
        _ => ReadSequence((SequenceStart)first, level),
    };

    private DocumentNode ReadAnchored(NodeEvent first, int level)
    {
        var name = first.Anchor.Value;
        var (nodesBefore, deepestBefore) = (this.nodes, this.deepest);
        this.anchors[name] = null;
        this.deepest = level;
        var node = ReadContent(first, level);
        this.anchors[name] = new(node, this.nodes - nodesBefore, this.deepest - level);
        this.deepest = Math.Max(this.deepest, deepestBefore);
        return node;
    }

    private DocumentNode ReadAlias(AnchorAlias alias, int level)
    {
        var name = alias.Value.Value;
        if (!this.anchors.TryGetValue(name, out var anchored) || anchored is null)
        {
            var known = this.anchors.ContainsKey(name);
            Report(alias.Start, known
                ? $"the alias '*{name}' stands inside the value that it repeats"
                : $"the alias '*{name}' has no anchor '&{name}' before it{(this.problems.Count < MaxHints ? NearestName.Hint(name, [.. this.anchors.Keys], "Anchors here") : "")}");
            return DocumentNode.Broken(At(alias.Start));
        }

        this.nodes += anchored.Nodes;
        this.deepest = Math.Max(this.deepest, level + anchored.Levels);
        if (this.nodes > MaxNodes || this.deepest > MaxLevels)
            throw new YamlException(alias.Start, alias.End, $"The alias '*{name}' makes the document too large or too deep.");
        return anchored.Node;
    }

    private DocumentNode ReadMapping(MappingStart start, int level)
    {
        var entries = new List<DocumentEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var next = Next();
        for (; next is not MappingEnd; next = Next())
        {
            var key = ReadNode(next, level + 1);
            this.path.Push(key.Text);
            var value = ReadNode(Next(), level + 1);
            if (!key.IsBroken && IsUsableKey(key, value, lines))
            {
                lines.Add(key.Text, key.Line);
                entries.Add(new(key, value));
            }

            this.path.Pop();
        }

        var isFlow = start.Style == MappingStyle.Flow;
        return DocumentNode.Mapping(entries.ToArray(), At(start.Start), isFlow ? Behind(next) : entries.Count == 0 ? At(start.End) : entries[^1].Value.End, isFlow);
    }

    private bool IsUsableKey(DocumentNode key, DocumentNode value, Dictionary<string, int> lines)
    {
        var problem = key switch
        {
            { Kind: not DocumentKind.Scalar } => $"a key must be a name, not {key}",
            { IsNull: true } => "a key is missing before the ':'",
            { IsQuoted: false, Text: "<<" } => "the merge key '<<' is not part of YAML 1.2; repeat the whole value with an alias, or write the keys out",
            _ when lines.TryGetValue(key.Text, out var line) => string.Create(CultureInfo.InvariantCulture, $"the key '{key.Text}' is already on line {line}; remove one of the two"),
            _ => null,
        };
        if (problem is not null)
            this.problems.Add(DocumentProblem.At(key.IsNull ? value.Position : key.Position, this.path.ToString(), problem));
        return problem is null;
    }

    private DocumentNode ReadSequence(SequenceStart start, int level)
    {
        var items = new List<DocumentNode>();
        var next = Next();
        for (; next is not SequenceEnd; next = Next())
        {
            this.path.Push(items.Count);
            items.Add(ReadNode(next, level + 1));
            this.path.Pop();
        }

        var isFlow = start.Style == SequenceStyle.Flow;
        return DocumentNode.Sequence(items.ToArray(), At(start.Start), isFlow ? Behind(next) : items.Count == 0 ? At(start.End) : items[^1].End, isFlow);
    }

    /// <summary>Where a scalar is; the parser places a key that isn't written at the start of the text.</summary>
    private Mark PlaceOf(Scalar scalar) => scalar.Value.Length == 0 && scalar.Start.Index < this.before.Index ? this.before : scalar.Start;

    private DocumentPosition At(Mark mark) => new(this.source, (int)mark.Line, (int)mark.Column);

    // The parser says where a closing bracket begins.
    private DocumentPosition Behind(ParsingEvent bracket) => new(this.source, (int)bracket.Start.Line, (int)bracket.Start.Column + 1);

    private void Report(Mark mark, string message) => this.problems.Add(DocumentProblem.At(At(mark), this.path.ToString(), message));

    private sealed record Anchored(DocumentNode Node, long Nodes, int Levels);
}

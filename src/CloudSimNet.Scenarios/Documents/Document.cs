// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>A YAML 1.2 or JSON document as it was written, and what was wrong with its writing.</summary>
/// <remarks>A document never changes: <see cref="Set(string, string, string)"/> returns another. Reading never throws for what a text says.</remarks>
public sealed class Document
{
    private Document(DocumentSource source, DocumentNode? root, IReadOnlyList<DocumentProblem> problems, bool isReadable)
    {
        Source = source;
        Root = root;
        Problems = problems;
        IsReadable = isReadable;
    }

    /// <summary>The file.</summary>
    public DocumentSource Source { get; }

    /// <summary>The whole tree; null when the document is empty or isn't YAML.</summary>
    public DocumentNode? Root { get; }

    /// <summary>What was wrong with the syntax, and with the paths and values that were set.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>Whether the text was YAML, so that a missing root means an empty document.</summary>
    internal bool IsReadable { get; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML 1.2 or JSON.</param>
    /// <param name="file">The name that problems carry.</param>
    public static Document Read(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var source = new DocumentSource(file);
        var problems = new List<DocumentProblem>();
        var root = DocumentReader.Read(text, source, problems);
        return new(source, root, problems, root is not null || problems.Count == 0);
    }

    /// <summary>Reads a file in UTF-8; one that can't be read is a problem, not an exception.</summary>
    /// <remarks>At most 67 108 864 characters are read.</remarks>
    public static Document Load(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return BoundedText.Load(file, out var problem) is { } text ? Read(text, file) : Unreadable(file, problem);
    }

    /// <summary>Reads a stream in UTF-8, once and to its end; one that can't be read is a problem, not an exception.</summary>
    /// <param name="stream">The stream; stays open.</param>
    /// <param name="file">The name that problems carry.</param>
    /// <remarks>At most 67 108 864 characters are read.</remarks>
    public static Document Load(Stream stream, string file)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(file);
        return BoundedText.Read(stream, out var problem) is { } text ? Read(text, file) : Unreadable(file, problem);
    }

    /// <summary>The document with a value set by an assignment such as <c>datacenters[0].hosts[1].count=5</c>.</summary>
    /// <param name="assignment">The path, an equals sign, and the value as YAML.</param>
    public Document Set(string assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? Set(assignment[..equals], assignment[(equals + 1)..])
            : With(Root, [new($"--set {assignment}", 0, 0, "", $"'{assignment}' is not PATH=VALUE; write for instance seed=42")]);
    }

    /// <summary>The document with a value set; missing keys on the way are made, and a wrong path becomes a problem of the new document.</summary>
    /// <param name="path">Where, such as <c>datacenters[0].hosts[1].count</c>.</param>
    /// <param name="valueText">What, as YAML, such as <c>{name: best-fit}</c>.</param>
    /// <param name="origin">What problems with the value call its source, before the path and the value.</param>
    public Document Set(string path, string valueText, string origin = "--set")
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(valueText);
        var source = new DocumentSource($"{origin} {path}={valueText}", IsCommandLine: true);
        var problems = new List<DocumentProblem>();
        var value = DocumentReader.Read(valueText, source, problems);
        if (problems.Count > 0)
            return With(Root, problems);
        return Set(path, value ?? DocumentNode.Scalar("", isQuoted: false, new(source, 1, 1)));
    }

    /// <summary>The document with a part put in that was read elsewhere; its problems keep naming where it was written.</summary>
    public Document Set(string path, DocumentNode value)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(value);
        if (!IsReadable)
            return this;
        if (!DocumentPath.TryRead(path, out var steps, out var problem))
            return With(Root, [DocumentProblem.At(value.Position, path, problem)]);

        var root = new Setting(steps, value).Apply(Root, out problem);
        return root is null ? With(Root, [DocumentProblem.At(value.Position, path, problem)]) : With(root, []);
    }

    /// <summary>The part at a path, or null when there is none.</summary>
    public DocumentNode? Find(string path) => Walk(path, out var isWhole) is { } node && isWhole ? node : null;

    /// <summary>Where a path is written; for a path that isn't, the nearest part around it that is.</summary>
    public DocumentPosition PositionOf(string path) => Walk(path, out _)?.Position ?? new(Source, 1, 1);

    /// <summary>A problem at a path, for checks that come after binding.</summary>
    public DocumentProblem ProblemAt(string path, string message) => DocumentProblem.At(PositionOf(path), path, message);

    private static Document Unreadable(string file, string problem) => new(new(file), null, [new(file, 0, 0, "", problem)], isReadable: false);

    private DocumentNode? Walk(string path, out bool isWhole)
    {
        ArgumentNullException.ThrowIfNull(path);
        isWhole = path.Length == 0;
        if (Root is null || isWhole || !DocumentPath.TryRead(path, out var steps, out _))
            return Root;

        var node = Root;
        foreach (var (key, index) in steps)
        {
            var next = key is not null ? node[key] : index < node.Items.Count ? node.Items[index] : null;
            if (next is null)
                return node;
            node = next;
        }

        isWhole = true;
        return node;
    }

    internal Document With(DocumentNode? root, params IReadOnlyList<DocumentProblem> problems) => new(Source, root, [.. Problems, .. problems], IsReadable);
}

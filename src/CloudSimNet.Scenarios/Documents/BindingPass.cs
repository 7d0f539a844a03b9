// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One binding of one document: where it is, and what it has found wrong.</summary>
internal sealed class BindingPass(DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    public PathStack Path { get; } = new();

    public DocumentBinder Binder => binder;

    public ShapeCatalogue Shapes => binder.Shapes;

    public Document Document => document;

    public int ProblemCount => problems.Count;

    /// <summary>Adds a problem that was found elsewhere.</summary>
    public void Add(DocumentProblem problem) => problems.Add(problem);

    /// <summary>Reads a value; null when a problem was reported.</summary>
    public object? Read(ValueShape shape, DocumentNode node)
    {
        if (node.IsBroken)
            return null;
        if (!node.IsNull)
            return shape.Read(node, this);
        Report(node, $"has no value; {shape.Remedy ?? "write one or remove it"}");
        return null;
    }

    /// <summary>Reports a key that doesn't belong here.</summary>
    public void ReportUnknownKey(DocumentNode node, string message) =>
        problems.Add(DocumentProblem.At(node.Position, Path.ToString(), message) with { IsUnknownKey = true });

    /// <summary>Reports a problem and returns null, for the reader to return in turn.</summary>
    public object? Report(DocumentNode node, string message) => Report(node.Position, message);

    /// <summary>The same, at a position.</summary>
    public object? Report(DocumentPosition position, string message)
    {
        problems.Add(DocumentProblem.At(position, Path.ToString(), message));
        return null;
    }
}

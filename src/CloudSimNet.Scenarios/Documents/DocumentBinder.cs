// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Makes records from documents, and collects every problem on the way.</summary>
/// <remarks>
/// A record is a class with a constructor without parameters; each public property with a setter or initialiser is a key, whose default is what the
/// property holds in a new object. A binder remembers the types that it has seen, so one serves many documents, though not on two threads at once.
/// </remarks>
/// <param name="choices">What can be chosen by name; nothing when left out.</param>
public sealed class DocumentBinder(ChoiceCatalogue? choices = null)
{
    private readonly ShapeCatalogue shapes = new(choices ?? new ChoiceCatalogue());

    /// <summary>The shapes of the types seen so far.</summary>
    internal ShapeCatalogue Shapes => shapes;

    /// <summary>Makes a record from a whole document.</summary>
    public Bound<T> Bind<T>(Document document)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(document);
        var problems = new List<DocumentProblem>(document.Problems);
        object? value = null;
        if (document.Root is not null)
            value = new BindingPass(this, document, problems).Read(this.shapes.Of(typeof(T)), document.Root);
        else if (document.IsReadable)
            problems.Add(document.ProblemAt("", $"the document is empty{KeysToWrite(typeof(T))}"));

        DocumentProblem.Sort(problems);
        return new(document, (T?)value, problems);
    }

    /// <summary>Makes a value of any type that a property may have from a part of a document, such as the arguments of a choice.</summary>
    /// <param name="type">The type.</param>
    /// <param name="document">The document that the part belongs to.</param>
    /// <param name="node">The part.</param>
    /// <param name="path">The part's path in the document.</param>
    public Bound<object> Bind(Type type, Document document, DocumentNode node, string path)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(path);
        var problems = new List<DocumentProblem>();
        var pass = new BindingPass(this, document, problems);
        if (DocumentPath.TryRead(path, out var steps, out _))
        {
            foreach (var step in steps)
                pass.Path.Push(step);
        }

        var value = pass.Read(this.shapes.Of(type), node);
        DocumentProblem.Sort(problems);
        return new(document, value, problems);
    }

    private string KeysToWrite(Type type) => this.shapes.Of(type) is RecordShape record && record.Keys.Length > 0
        ? $"; its keys are {string.Join(", ", record.Keys)}"
        : "";
}

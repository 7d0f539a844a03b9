// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What a document became: a value, or the problems that forbid it.</summary>
/// <typeparam name="T">The type that was asked for.</typeparam>
public sealed class Bound<T>
    where T : class
{
    internal Bound(Document document, T? value, IReadOnlyList<DocumentProblem> problems)
    {
        Document = document;
        Value = problems.Count == 0 ? value : null;
        Partial = value;
        Problems = problems;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The value; null as soon as there is one problem.</summary>
    public T? Value { get; }

    /// <summary>What could be read in spite of the problems, so that later checks can go on; what couldn't is at its default, and an item of a list
    /// that couldn't is null.</summary>
    public T? Partial { get; }

    /// <summary>Every problem, in the order of lines; those of the command line first.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }

    /// <summary>The same with problems that a later check found, and so without a value if there are any.</summary>
    public Bound<T> With(IReadOnlyList<DocumentProblem> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        if (found.Count == 0)
            return this;
        List<DocumentProblem> all = [.. Problems, .. found];
        DocumentProblem.Sort(all);
        return new(Document, Partial, all);
    }
}

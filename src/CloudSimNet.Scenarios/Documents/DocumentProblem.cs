// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One thing that is wrong with a document, and where.</summary>
/// <param name="File">The file, or the words of the command line that brought the value.</param>
/// <param name="Line">The line, from 1; 0 where a line says nothing.</param>
/// <param name="Column">The column, from 1; 0 where a column says nothing.</param>
/// <param name="Path">The path from the root, such as <c>datacenters[0].hosts[2].memory</c>; empty for the whole document.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record DocumentProblem(string File, int Line, int Column, string Path, string Message)
{
    /// <summary>Whether it is a key that doesn't belong there, so that what was meant by it is missing as well.</summary>
    internal bool IsUnknownKey { get; init; }

    /// <summary>Whether it is no mistake, but something that has no effect as it stands: the document is read all the same.</summary>
    public bool IsWarning { get; init; }

    /// <summary>A problem at a place; one from the command line has no line.</summary>
    public static DocumentProblem At(DocumentPosition position, string path, string message) => position.Source.IsCommandLine
        ? new(position.Source.Name, 0, 0, path, message)
        : new(position.Source.Name, position.Line, position.Column, path, message);

    /// <summary>The problem as <c>file:line:column: path: message</c>, without the parts that are absent; of a warning <c>warning:</c> stands after the
    /// place.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}") : File;
        if (IsWarning)
            place += ": warning";
        return Path.Length > 0 ? $"{place}: {Path}: {Message}" : $"{place}: {Message}";
    }

    /// <summary>Sorts by line and column, so that a user can mend a file from top to bottom, and leaves out what aliases repeat; the command line comes
    /// first.</summary>
    internal static void Sort(List<DocumentProblem> problems)
    {
        SortByPlace(problems);
        var said = new HashSet<(string, int, int, string, string)>();
        problems.RemoveAll(problem => problem.Line > 0 && !said.Add((problem.File, problem.Line, problem.Column, problem.Message, problem.LastKey)));
    }

    // Two items of a list that were written at one place are one alias; two keys that are missing there are two.
    private string LastKey => Path.EndsWith(']') ? "" : Path[(Path.LastIndexOf('.') + 1)..];

    private static void SortByPlace(List<DocumentProblem> problems)
    {
        var order = new (DocumentProblem Problem, int Index)[problems.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = (problems[i], i);

        Array.Sort(order, static (a, b) =>
        {
            var byLine = a.Problem.Line.CompareTo(b.Problem.Line);
            if (byLine != 0)
                return byLine;
            var byColumn = a.Problem.Column.CompareTo(b.Problem.Column);
            return byColumn != 0 ? byColumn : a.Index.CompareTo(b.Index);
        });
        for (var i = 0; i < order.Length; i++)
            problems[i] = order[i].Problem;
    }
}

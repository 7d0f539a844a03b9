// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Tells apart what is wrong by itself from what follows from mistakes that were reported before.</summary>
/// <remarks>O(depth of the path) for each problem, however many came before.</remarks>
internal sealed class Consequences
{
    private readonly HashSet<string> wrong = new(StringComparer.Ordinal);
    private readonly HashSet<string> around = new(StringComparer.Ordinal);
    private readonly HashSet<string> misspeltIn = new(StringComparer.Ordinal);

    /// <summary>Those of earlier problems.</summary>
    public Consequences(IReadOnlyList<DocumentProblem> earlier)
    {
        foreach (var problem in earlier)
        {
            wrong.Add(problem.Path);
            foreach (var outer in Outer(problem.Path))
                around.Add(outer);
            if (problem.IsUnknownKey)
                misspeltIn.Add(Home(problem.Path));
        }
    }

    /// <summary>Whether a problem follows from a mistake within it, around it, or in the name of a key beside it.</summary>
    public bool Include(DocumentProblem problem) =>
        around.Contains(problem.Path) || misspeltIn.Contains(Home(problem.Path)) || Outer(problem.Path).Any(wrong.Contains);

    // The path itself and all that it lies in, the whole document included.
    private static IEnumerable<string> Outer(string path)
    {
        yield return path;
        for (var i = path.Length - 1; i > 0; i--)
        {
            if (path[i] is '.' or '[')
                yield return path[..i];
        }

        yield return "";
    }

    private static string Home(string path) => path[..Math.Max(0, path.LastIndexOf('.'))];
}

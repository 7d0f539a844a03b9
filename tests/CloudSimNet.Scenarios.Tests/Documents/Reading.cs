// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

/// <summary>Shorthand of these tests.</summary>
internal static class Reading
{
    public static Bound<Fleet> Bind(string text) => Bind(Document.Read(text, "f.yaml"));

    public static Bound<Fleet> Bind(Document document) => new DocumentBinder(Choices).Bind<Fleet>(document);

    /// <summary>The problems of a text as lines.</summary>
    public static string[] Problems(string text) => Problems(Document.Read(text, "f.yaml"));

    public static string[] Problems(Document document) => Lines(Bind(document).Problems);

    public static string[] Lines(IReadOnlyList<DocumentProblem> problems) => [.. problems.Select(problem => problem.ToString())];

    /// <summary>What this assembly's documents can choose.</summary>
    public static ChoiceCatalogue Choices
    {
        get
        {
            var choices = new ChoiceCatalogue();
            choices.AddFrom(typeof(Reading).Assembly);
            return choices;
        }
    }
}

// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What can be chosen by name is written once, in the catalogue.</summary>
public sealed partial class ChoiceNamesTests
{
    [Test]
    public void Src_NamesOfChoices_AreComparedNowhere()
    {
        var names = DocumentChoices.In(typeof(ScenarioDocument), LibraryChoices.Catalogue()).SelectMany(kind => kind.Choices).Select(choice => choice.Name).ToHashSet(StringComparer.Ordinal);
        var files = Directory.GetFiles(Repository.PathOf("src", "CloudSimNet.Scenarios"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToArray();

        var found =
            from file in files
            from Match match in Comparison().Matches(File.ReadAllText(file))
            where names.Contains(match.Groups["name"].Value)
            select $"{Path.GetFileName(file)}: {match.Value}";

        Assert.That(names, Has.Count.GreaterThan(100));
        Assert.That(files, Has.Length.GreaterThan(100));
        Assert.That(found, Is.Empty);
    }

    [TestCase("case \"linear\":", "linear")]
    [TestCase("\"first-fit\" => 1,", "first-fit")]
    [TestCase("name == \"star\"", "star")]
    [TestCase("name is \"star\"", "star")]
    public void Comparison_OfAName_IsSeen(string code, string name) => Assert.That(Comparison().Match(code).Groups["name"].Value, Is.EqualTo(name));

    [GeneratedRegex("""(case\s+|==\s*|\bis\s+(not\s+)?)"(?<name>[^"]+)"|"(?<name>[^"]+)"\s*=>""")]
    private static partial Regex Comparison();
}

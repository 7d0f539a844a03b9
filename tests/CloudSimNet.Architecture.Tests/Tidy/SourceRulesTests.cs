// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Tidy;

public sealed class SourceRulesTests
{
    private const string Good = "// SPDX-License-Identifier: MIT\nnamespace Project.Folder;\n\npublic sealed class Thing<T>;\n";
    private const string Place = "src/Project/Folder/Thing.cs";

    [TestCase(Place)]
    [TestCase("src/Project/Folder/Thing.Part.cs")]
    [TestCase("src/Project/Folder/Thing{T}.cs")]
    public void Check_GoodFile_FindsNone(string path)
    {
        var file = new SourceFile(path, Good);
        Assert.That(FormRules.Check(file).Concat(FormRules.CheckLength(file)).Concat(PlaceRules.Check(file)).Concat(UnfinishedRules.Check(file)), Is.Empty);
    }

    [TestCase("\n" + Good, ":1 isn't")]
    [TestCase(Good + "// x", "doesn't end with one newline")]
    [TestCase(Good + "\n", "doesn't end with one newline")]
    [TestCase(Good + "\tint x;\n", ":5 has a tab")]
    [TestCase(Good + "// x \n", ":5 ends with a blank")]
    [TestCase(Good + "// x \r\n", ":5 ends with a blank")]
    [TestCase(Good + "// x\r\n", ":5 has a carriage return")]
    public void Check_BadForm_IsFound(string text, string finding) =>
        Assert.That(FormRules.Check(new SourceFile(Place, text)), Has.Some.Contains(finding));

    [TestCase(1, 0)]
    [TestCase(396, 0)]
    [TestCase(397, 1)]
    public void CheckLength_FourLinesAndMore_IsFoundAbove400(int more, int findings) =>
        Assert.That(FormRules.CheckLength(new SourceFile(Place, Good + string.Concat(Enumerable.Repeat("//\n", more)))).Count(), Is.EqualTo(findings));

    [TestCase(Good + "\nfile enum Other;\n", "declares 2 top-level types (Thing, Other)")]
    [TestCase(Good + "\ninternal readonly record struct Other(int X);\n", "declares 2 top-level types (Thing, Other)")]
    [TestCase(Good + "\npublic delegate Task<int[]> Other(int x);\n", "declares 2 top-level types (Thing, Other)")]
    [TestCase("namespace Project.Folder;\n", "declares 0 top-level types")]
    [TestCase("namespace Project.Folder;\npublic static partial class Other\n{\n}\n", "declares Other; name the file for it")]
    [TestCase("namespace Project;\nclass Thing;\n", "has the namespace Project; Project.Folder is its place")]
    [TestCase("namespace Project.Folder\n{\n}\nclass Thing;\n", "has no file-scoped namespace")]
    public void Check_WrongPlace_IsFound(string text, string finding) =>
        Assert.That(PlaceRules.Check(new SourceFile(Place, text)), Has.Some.Contains(finding));

    [Test]
    public void NamesIn_DeclarationsInTextsAndComments_AreLeftOut()
    {
        const string Text = Good + "/*\nclass InComment;\n*/\n//\"\"\"\nclass Real;\n//\"\"\"\nvar x = \"\"\"\nclass InText;\n\"\"\" + @\"\nclass InVerbatim \"\"\n\" + '\"' + \"\\\"\";\nclass Last;\n    class Nested;\n";
        Assert.That(TypeDeclaration.NamesIn(new SourceFile(Place, Text)), Is.EqualTo(new[] { "Thing", "Real", "Last" }));
    }

    [TestCase("TODO")]
    [TestCase("FIXME")]
    [TestCase("HACK")]
    [TestCase("NotImplementedException")]
    public void Check_Unfinished_IsFound(string mark) =>
        Assert.That(UnfinishedRules.Check(new SourceFile(Place, Good + $"// {mark}: later\n")), Is.EqualTo(new[] { $"{Place}:5 says {mark}." }));
}

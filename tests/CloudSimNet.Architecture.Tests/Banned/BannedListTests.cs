// SPDX-License-Identifier: MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudSimNet.Architecture.Tests.Banned;

public sealed class BannedListTests
{
    private static readonly Lazy<Compilation> ClassLibrary = new(() => CSharpCompilation.Create("x", references:
        from path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        where Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
        select MetadataReference.CreateFromFile(path)));

    // The analyzer passes over a line whose name it can't find.
    [TestCaseSource(nameof(Lines))]
    public void Line_OfTheAnalyzersList_NamesWhatTheClassLibraryHas(string line) =>
        Assert.That(SymbolOf(line), Is.Not.Null);

    [TestCaseSource(nameof(Lines))]
    public void Line_OfAMethod_StandsBesideThoseOfItsOtherOverloads(string line)
    {
        if (SymbolOf(line) is not IMethodSymbol method)
            return;
        var overloads = method.ContainingType.GetMembers(method.Name).Where(member => member.DeclaredAccessibility == Accessibility.Public);
        Assert.That(overloads.Select(overload => overload.GetDocumentationCommentId()), Is.SubsetOf(Lines().Select(Id)));
    }

    [TestCase("T:System.Random;why", "System.Random")]
    [TestCase("T:System.Threading.Tasks.TaskFactory`1;why", "System.Threading.Tasks.TaskFactory`1")]
    [TestCase("P:System.DateTime.Now;why", "System.DateTime.get_Now", "System.DateTime.set_Now")]
    [TestCase("M:System.Guid.NewGuid;why", "System.Guid.NewGuid")]
    [TestCase("M:System.Threading.Tasks.Task.Run``1(System.Func{System.Threading.Tasks.Task{``0}});why", "System.Threading.Tasks.Task.Run")]
    public void Parse_Line_GivesItsNamesInIl(string line, params string[] names)
    {
        var symbols = BannedList.Parse(line).ToArray();
        Assert.That(symbols.Select(symbol => symbol.ToString()), Is.EqualTo(names));
        Assert.That(symbols.Select(symbol => symbol.Reason), Has.All.EqualTo("why"));
    }

    [TestCase("F:System.String.Empty;why")]
    [TestCase("N:System.Threading;why")]
    public void Parse_KindThatIlRulesDontRead_Throws(string line) =>
        Assert.That(() => BannedList.Parse(line).ToArray(), Throws.TypeOf<FormatException>());

    private static string[] Lines() => [.. BannedList.Lines("BannedSymbols.txt"), .. BannedList.Lines("BannedSymbols.Terminal.txt")];

    private static string Id(string line) => line.Split(';')[0];

    private static ISymbol? SymbolOf(string line) => DocumentationCommentId.GetFirstSymbolForDeclarationId(Id(line), ClassLibrary.Value);
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait;
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Banned;

public sealed class BannedUsesTests
{
    [Test]
    public void Src_OutsideExemptTypes_UsesNoBannedSymbol() =>
        Findings.AssertNone(
            from assembly in BuiltAssembly.OfSrc()
            from type in assembly.Types()
            from finding in BannedUses.In(type, Forbidden(type, For(assembly)))
            select finding);

    [Test]
    public void Src_ExemptTypes_UseWhatTheyAreExemptFrom() =>
        Assert.That(
            from assembly in BuiltAssembly.OfSrc()
            from type in assembly.Types()
            from symbol in For(assembly)
            where BannedExemptions.Allow(type, symbol) && BannedUses.In(type, [symbol]).Any()
            select (type.Outermost().Plain(), symbol.ToString()),
            Is.EquivalentTo(BannedExemptions.All));

    [Test]
    public void Src_PragmasForTheAnalyzer_StandInExemptTypesAloneAndSayWhy()
    {
        var pragmas = from path in Repository.Sources("src")
                      from line in File.ReadAllLines(Path.Combine(Repository.Root, path))
                      where line.Contains("disable RS0030", StringComparison.Ordinal)
                      select (Type: path["src/".Length..^".cs".Length].Replace('/', '.'), Line: line);

        Assert.That(pragmas.Select(pragma => pragma.Type).Distinct(), Is.EquivalentTo(BannedExemptions.All.Select(exempt => exempt.Type)));
        Assert.That(pragmas.Select(pragma => pragma.Line), Has.All.Contain("#pragma warning disable RS0030 // "));
    }

    [TestCase(nameof(BannedBait.Now), "System.DateTime.get_Now")]
    [TestCase(nameof(BannedBait.Identity), "System.Guid.NewGuid")]
    [TestCase(nameof(BannedBait.Background), "System.Threading.Tasks.Task.Run")]
    [TestCase(nameof(BannedBait.HashOfText), "System.String.GetHashCode")]
    [TestCase(nameof(BannedBait.HashOfEitherText), "System.String.GetHashCode")]
    [TestCase(nameof(BannedBait.HashOfListed), "System.String.GetHashCode")]
    [TestCase(nameof(BannedBait.Culture), "System.Globalization.CultureInfo.get_CurrentCulture")]
    [TestCase(nameof(BannedBait.Leave), "System.Environment.Exit")]
    public void In_MemberCalled_NamesTheMethod(string method, string symbol) =>
        Assert.That(FindingsOf(typeof(BannedBait)), Has.Some.StartsWith($"{typeof(BannedBait).FullName}.{method} uses {symbol}, which "));

    [TestCase("System.Random")]
    [TestCase("System.HashCode")]
    [TestCase("System.Console")]
    [TestCase("System.Diagnostics.Stopwatch")]
    public void In_TypeMentioned_NamesTheType(string symbol) =>
        Assert.That(FindingsOf(typeof(BannedBait)), Has.Some.StartsWith($"{typeof(BannedBait).FullName} uses {symbol}, which "));

    [Test]
    public void In_Lambda_IsFoundInTheTypeThatTheCompilerMade() =>
        Assert.That(FindingsOf(typeof(BannedBait)), Has.Some.Contains($"<{nameof(BannedBait.NowAsDelegate)}>b__").And.Contains("System.DateTime.get_UtcNow"));

    [Test]
    public void In_CallerOfExemptType_FindsNone() =>
        Assert.That(FindingsOf(typeof(StreamRandomCaller)), Is.Empty);

    [Test]
    public void In_SameNameElsewhere_NamesTheType() =>
        Assert.That(FindingsOf(typeof(StreamRandom)), Has.Some.StartsWith($"{typeof(StreamRandom).FullName} uses System.Random, which "));

    [Test]
    public void In_RecordWithText_FindsNone() =>
        Assert.That(FindingsOf(typeof(HarmlessRecord)), Is.Empty);

    private static BannedSymbol[] For(BuiltAssembly assembly) => assembly.Project == "CloudSimNet.Cli" ? BannedList.Everywhere : BannedList.All;

    private static BannedSymbol[] Forbidden(TypeDefinition type, BannedSymbol[] symbols) => [.. symbols.Where(symbol => !BannedExemptions.Allow(type, symbol))];

    private static string[] FindingsOf(Type type)
    {
        var definition = BuiltAssembly.OfTests.Module.GetType(type.FullName);
        return [.. definition.NestedTypes.Prepend(definition).SelectMany(t => BannedUses.In(t, Forbidden(t, BannedList.All)))];
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait;
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.Banned;

public sealed class BannedUsesTests
{
    private const string Execution = "CloudSimNet.Scenarios.Execution";

    [Test]
    public void Src_OutsideCliAndExecution_UsesNoBannedSymbol() =>
        Findings.AssertNone(
            from assembly in BuiltAssembly.OfSrc()
            where assembly.Project != "CloudSimNet.Cli"
            from type in assembly.Types()
            let room = type.Room(assembly.Project)
            where room != Execution && !room.StartsWith(Execution + ".", StringComparison.Ordinal)
            from finding in BannedUses.In(type, BannedSymbols.All)
            select finding);

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
    public void In_ExemptType_FindsNone()
    {
        var exempt = BuiltAssembly.OfSrc().SelectMany(assembly => assembly.Types()).Single(type => type.Plain() == "CloudSimNet.Workloads.StreamRandom");
        Assert.That(BannedUses.In(exempt, BannedSymbols.All), Is.Empty);
        Assert.That(BannedUses.In(exempt, [.. BannedSymbols.All.Select(symbol => symbol with { ExceptIn = null })]), Is.Not.Empty);
    }

    [Test]
    public void In_CallerOfExemptType_FindsNone() =>
        Assert.That(FindingsOf(typeof(StreamRandomCaller)), Is.Empty);

    [Test]
    public void In_SameNameElsewhere_NamesTheType() =>
        Assert.That(FindingsOf(typeof(StreamRandom)), Has.Some.StartsWith($"{typeof(StreamRandom).FullName} uses System.Random, which "));

    [Test]
    public void In_RecordWithText_FindsNone() =>
        Assert.That(FindingsOf(typeof(HarmlessRecord)), Is.Empty);

    private static string[] FindingsOf(Type type)
    {
        var definition = BuiltAssembly.OfTests.Module.GetType(type.FullName);
        return [.. definition.NestedTypes.Prepend(definition).SelectMany(t => BannedUses.In(t, BannedSymbols.All))];
    }
}

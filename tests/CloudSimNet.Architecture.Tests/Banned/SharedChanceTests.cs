// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait;
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.Banned;

public sealed class SharedChanceTests
{
    [Test]
    public void Src_Distributions_HaveARandomSource() =>
        Findings.AssertNone(BuiltAssembly.OfSrc().SelectMany(assembly => assembly.Types()).SelectMany(SharedChance.In));

    [TestCase(nameof(SharedChanceBait.Made), "LogNormal..ctor")]
    [TestCase(nameof(SharedChanceBait.Drawn), "LogNormal.Sample")]
    [TestCase(nameof(SharedChanceBait.Estimated), "LogNormal.Estimate")]
    [TestCase(nameof(SharedChanceBait.Derived), "LogNormal.WithMeanVariance")]
    public void In_NoRandomSource_NamesTheMethod(string method, string called) =>
        Assert.That(FindingsOfBait(), Has.One.StartsWith($"{typeof(SharedChanceBait).FullName}.{method} calls {called} without"));

    [Test]
    public void In_GeneratorOfMathNet_NamesTheType() =>
        Assert.That(FindingsOfBait(), Has.Some.StartsWith($"{typeof(SharedChanceBait).FullName} uses MathNet.Numerics.Random.SystemRandomSource"));

    [Test]
    public void In_RightWay_FindsNothingMore() =>
        Assert.That(FindingsOfBait(), Has.None.Contains(nameof(SharedChanceBait.Right)));

    private static string[] FindingsOfBait() => [.. SharedChance.In(BuiltAssembly.OfTests.Module.GetType(typeof(SharedChanceBait).FullName))];
}

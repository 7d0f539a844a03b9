// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait;
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.State;

public sealed class StaticStateTests
{
    [Test]
    public void Src_StaticFields_CannotChange() =>
        Findings.AssertNone(BuiltAssembly.OfSrc().SelectMany(assembly => assembly.Types()).SelectMany(StaticState.In));

    [TestCase("counter is static and isn't readonly.")]
    [TestCase("<Property>k__BackingField is static and isn't readonly.")]
    [TestCase("perThread is static and isn't readonly.")]
    [TestCase("Names is static and holds a System.Collections.Generic.Dictionary`2, which can change; use a frozen or immutable collection.")]
    public void In_FieldThatCanChange_IsFound(string finding) =>
        Assert.That(FindingsOf(typeof(StaticBait)), Has.One.EqualTo($"{typeof(StaticBait).FullName}.{finding}"));

    [Test]
    public void In_ConstantsArraysAndLambdas_FindsNone()
    {
        var nested = BuiltAssembly.OfTests.Module.GetType(typeof(StaticHarmless).FullName).NestedTypes;
        Assert.That(nested, Is.Not.Empty, "The compiler's cache is part of the example.");
        Assert.That(FindingsOf(typeof(StaticHarmless)).Concat(nested.SelectMany(StaticState.In)), Is.Empty);
    }

    private static string[] FindingsOf(Type type) =>
        [.. StaticState.In(BuiltAssembly.OfTests.Module.GetType(type.FullName))];
}

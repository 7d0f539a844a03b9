// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait;
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.FloatingPoint;

public sealed class InexactMathTests
{
    [TestCase("CloudSimNet.Engine.Sharing")]
    [TestCase("CloudSimNet.Engine.Events")]
    public void Engine_SharingAndEvents_UseExactOperationsAlone(string room)
    {
        var types = BuiltAssembly.OfSrc().SelectMany(a => a.Types().Where(type => type.Room(a.Project) == room)).ToArray();
        Assert.That(types, Is.Not.Empty);
        Findings.AssertNone(types.SelectMany(InexactMath.In));
    }

    [Test]
    public void In_PowerAndSine_AreFoundAndRootsAreNot()
    {
        var findings = InexactMath.In(BuiltAssembly.OfTests.Module.GetType(typeof(InexactBait).FullName)).ToArray();
        Assert.That(findings, Has.Length.EqualTo(2));
        Assert.That(findings, Has.One.StartsWith($"{typeof(InexactBait).FullName}.Grow calls Math.Pow;"));
        Assert.That(findings, Has.One.StartsWith($"{typeof(InexactBait).FullName}.Wave calls Double.Sin;"));
    }
}

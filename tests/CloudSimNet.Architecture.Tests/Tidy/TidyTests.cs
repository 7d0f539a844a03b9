// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Tidy;

public sealed class TidyTests
{
    [TestCase("src")]
    [TestCase("tests")]
    public void Sources_Form_IsTidy(string folder) => Findings.AssertNone(Sources(folder).SelectMany(FormRules.Check));

    [Test]
    public void Src_Files_AreShort() => Findings.AssertNone(Sources("src").SelectMany(FormRules.CheckLength));

    [Test]
    public void Src_Files_ArePlacedAndNamedForTheirType() => Findings.AssertNone(Sources("src").SelectMany(PlaceRules.Check));

    [Test]
    public void Src_Files_AreFinished() => Findings.AssertNone(Sources("src").SelectMany(UnfinishedRules.Check));

    [Test]
    public void Src_TypeNames_SayWhatTheTypeIs() => Findings.AssertNone(Types().SelectMany(NameRules.Check));

    [Test]
    public void Src_PublicClasses_AreSealed() => Findings.AssertNone(Types().SelectMany(SealedRules.Check));

    private static IEnumerable<SourceFile> Sources(string folder)
    {
        var files = Repository.Sources(folder).Select(SourceFile.Load).ToArray();
        Assert.That(files, Is.Not.Empty);
        return files;
    }

    private static IEnumerable<TypeDefinition> Types() => BuiltAssembly.OfSrc().SelectMany(assembly => assembly.Types());
}

// SPDX-License-Identifier: MIT
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Tidy;

public sealed class TypeRulesTests
{
    [TestCase("HostManager", true)]
    [TestCase("ManagerOfHosts", true)]
    [TestCase("TextHelper", true)]
    [TestCase("StringUtils", true)]
    [TestCase("IOUtil", true)]
    [TestCase("PolicyBase", true)]
    [TestCase("AbstractPolicy", true)]
    [TestCase("SimpleHost`1", true)]
    [TestCase("ISimpleHost", true)]
    [TestCase("NullPolicy", true)]
    [TestCase("UtilisationTrace", false)]
    [TestCase("NullableSize", false)]
    [TestCase("Simplex", false)]
    [TestCase("BaseClock", false)]
    [TestCase("Database", false)]
    [TestCase("Management", false)]
    [TestCase("<>c", false)]
    public void Check_Name_FindsEmptyWords(string name, bool found) =>
        Assert.That(NameRules.Check(new TypeDefinition("N", name, TypeAttributes.Class)).Any(), Is.EqualTo(found));

    [TestCase(TypeAttributes.Public, true)]
    [TestCase(TypeAttributes.Public | TypeAttributes.Sealed, false)]
    [TestCase(TypeAttributes.Public | TypeAttributes.Abstract, false)]
    [TestCase(TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed, false)]
    [TestCase(TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Interface, false)]
    [TestCase(TypeAttributes.NotPublic, false)]
    public void Check_Class_FindsPublicOpenOnes(TypeAttributes attributes, bool found) =>
        Assert.That(SealedRules.Check(new TypeDefinition("N", "T", attributes)).Any(), Is.EqualTo(found));

    [TestCase(TypeAttributes.Public, true)]
    [TestCase(TypeAttributes.NotPublic, false)]
    public void Check_NestedClass_IsAsVisibleAsItsOwner(TypeAttributes owner, bool found)
    {
        var nested = new TypeDefinition("", "T", TypeAttributes.NestedPublic) { DeclaringType = new TypeDefinition("N", "Owner", owner) };
        Assert.That(SealedRules.Check(nested).Any(), Is.EqualTo(found));
    }
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>How members of groups are written.</summary>
public sealed class GroupReferenceTests
{
    [TestCase("app", "app", 0L, null)]
    [TestCase("app[3]", "app", 3L, 3L)]
    [TestCase("app[0..4]", "app", 0L, 4L)]
    [TestCase("app[2..2]", "app", 2L, 2L)]
    [TestCase("a[1][2]", "a[1]", 2L, 2L)]
    [TestCase("app[]", "app[]", 0L, null)]
    [TestCase("app[4..0]", "app[4..0]", 0L, null)]
    [TestCase("app[01]", "app[01]", 0L, null)]
    [TestCase("app[-1]", "app[-1]", 0L, null)]
    [TestCase("app[1..]", "app[1..]", 0L, null)]
    [TestCase("app[99999999999999999999]", "app[99999999999999999999]", 0L, null)]
    [TestCase("[3]", "[3]", 0L, null)]
    public void Of_Text_IsAGroupWithItsMembersOrAName(string text, string group, long first, long? last) =>
        Assert.That(GroupReference.Of(text), Is.EqualTo(new GroupReference(group, first, last)));

    [Test]
    public void ToString_AnyReference_IsReadBackAsItWas() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).Two().ToArbitrary(), pair =>
        {
            var reference = new GroupReference("workers", Math.Min(pair.Item1, pair.Item2), Math.Max(pair.Item1, pair.Item2));
            return GroupReference.Of(reference.ToString()) == reference;
        }).QuickCheckThrowOnFailure();
}

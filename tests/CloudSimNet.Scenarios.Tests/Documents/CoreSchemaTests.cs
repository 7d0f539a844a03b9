// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class CoreSchemaTests
{
    [TestCase("", ScalarKind.Null)]
    [TestCase("~", ScalarKind.Null)]
    [TestCase("Null", ScalarKind.Null)]
    [TestCase("nULL", ScalarKind.Text)]
    [TestCase("TRUE", ScalarKind.Boolean)]
    [TestCase("yes", ScalarKind.Text)]
    [TestCase("0", ScalarKind.Whole)]
    [TestCase("-0", ScalarKind.Whole)]
    [TestCase("+12", ScalarKind.Whole)]
    [TestCase("007", ScalarKind.Whole)]
    [TestCase("0o17", ScalarKind.Whole)]
    [TestCase("0o18", ScalarKind.Text)]
    [TestCase("0xFf", ScalarKind.Whole)]
    [TestCase("0x", ScalarKind.Text)]
    [TestCase("-0x1", ScalarKind.Text)]
    [TestCase("1_000", ScalarKind.Text)]
    [TestCase("1e6", ScalarKind.Real)]
    [TestCase("1E+6", ScalarKind.Real)]
    [TestCase("1e", ScalarKind.Text)]
    [TestCase("1e+", ScalarKind.Text)]
    [TestCase("1.", ScalarKind.Real)]
    [TestCase(".5", ScalarKind.Real)]
    [TestCase("-.5e-3", ScalarKind.Real)]
    [TestCase(".", ScalarKind.Text)]
    [TestCase("-", ScalarKind.Text)]
    [TestCase("+.e1", ScalarKind.Text)]
    [TestCase("1.2.3", ScalarKind.Text)]
    [TestCase("12:30", ScalarKind.Text)]
    [TestCase("-.INF", ScalarKind.NotFinite)]
    [TestCase("+.nan", ScalarKind.Text)]
    [TestCase(".NaN", ScalarKind.NotFinite)]
    [TestCase("8 GiB", ScalarKind.Text)]
    public void KindOf_PlainScalar_FollowsTheSpecification(string text, object expected) =>
        Assert.That(CoreSchema.KindOf(text), Is.EqualTo(expected));

    [TestCase("0xff", 255)]
    [TestCase("0o17", 15)]
    [TestCase("+12", 12)]
    [TestCase("-12", -12)]
    public void TryWhole_EachNotation_GivesTheValue(string text, int expected)
    {
        Assert.That(CoreSchema.TryWhole(text, out var value), Is.True);
        Assert.That((int)value, Is.EqualTo(expected));
    }

    [Test]
    public void TryWhole_TooManyDigits_IsFalse()
    {
        Assert.That(CoreSchema.TryWhole("0x" + new string('f', 33), out _), Is.False);
        Assert.That(CoreSchema.TryWhole(new string('9', 50), out _), Is.False);
    }

    [TestCase("OffWhenIdle", "off-when-idle")]
    [TestCase("IOLimit", "io-limit")]
    [TestCase("Kvm", "kvm")]
    [TestCase("Raid10", "raid10")]
    [TestCase("X86Mode", "x86-mode")]
    public void Of_NameOfCSharp_IsKebabCase(string name, string expected) =>
        Assert.That(KebabCase.Of(name), Is.EqualTo(expected));
}

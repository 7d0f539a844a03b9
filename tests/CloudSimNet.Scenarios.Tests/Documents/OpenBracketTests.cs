// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class OpenBracketTests
{
    [TestCase("a:\n  - {b: 1\n  - {c: 2}\n", "f:2:5: this isn't YAML: '{' is never closed; write the missing '}'")]
    [TestCase("vms:\n  - count: 1\n    type: { memory: 1 GiB\n  - count: 2\n", "f:3:11: this isn't YAML: '{' is never closed; write the missing '}'")]
    [TestCase("a: [{b: 1}, {c: 2]\n", "f:1:13: this isn't YAML: '{' is never closed; write the missing '}'")]
    [TestCase("a: [1, 2\nb: 3\n", "f:1:4: this isn't YAML: '[' is never closed; write the missing ']'")]
    [TestCase("{\"a\": [1, {\"b\": 2}\n", "f:1:7: this isn't YAML: '[' is never closed; write the missing ']'")]
    [TestCase("# { in a remark\nq: '{'\nr: \"\\\"[\"\nw: a{b\nt: |\n  { in a text\na: {b: 1\n", "f:7:4: this isn't YAML: '{' is never closed; write the missing '}'")]
    public void Read_UnclosedBrace_IsPointedAt(string text, string expected) =>
        Assert.That(Reading.Lines(Document.Read(text, "f").Problems), Is.EqualTo(new[] { expected }));

    [TestCase("a: {b: 1}\nc: [1, [2, {d: 3}]]\n")]
    [TestCase("q: '{'\nr: \"}\"\nw: a{b\nt: |\n  [ in a text\nu: it's [here\n")]
    [TestCase("a: [\n  1, # ] in a remark\n  2]\n")]
    [TestCase("")]
    public void Find_AllClosed_FindsNone(string text) => Assert.That(OpenBracket.Find(text), Is.Null);

    [Test]
    public void Read_OtherMistakeBesideBalancedBraces_KeepsItsOwnWords() =>
        Assert.That(Reading.Lines(Document.Read("a: {b: 1}\nc: d: e\n", "f").Problems)[0], Does.StartWith("f:2:5: this isn't YAML: while scanning a plain scalar value"));

    [Test]
    public void Read_AnyBracketLeftOut_IsPointedAt()
    {
        const string Whole = "a: {b: [1, {c: [2, 3]}, {d: {e: 4}}], f: 5}\n";
        var open = new Stack<int>();
        for (var i = 0; i < Whole.Length; i++)
        {
            if (Whole[i] is '{' or '[')
                open.Push(i);
            if (Whole[i] is not ('}' or ']'))
                continue;
            var opener = open.Pop();
            var problem = Document.Read(Whole.Remove(i, 1), "f").Problems.Single();

            // A closer that another of its kind stands in for is missed one level further out.
            Assert.That(problem.Message, Does.Contain("is never closed"));
            Assert.That(Whole[problem.Column - 1], Is.EqualTo('{').Or.EqualTo('['));
            Assert.That(problem.Column - 1, Is.LessThanOrEqualTo(opener));
        }
    }
}

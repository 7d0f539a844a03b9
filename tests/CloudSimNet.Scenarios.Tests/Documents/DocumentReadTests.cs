// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class DocumentReadTests
{
    [Test]
    public void Read_BlockAndFlow_KeepsKindsAndPositions()
    {
        var root = Document.Read("a: 1\nb:\n  - x: 'q'\n  - [2, three]\n", "f").Root!;

        Assert.That(root.Kind, Is.EqualTo(DocumentKind.Mapping));
        Assert.That((root["a"]!.Line, root["a"]!.Column), Is.EqualTo((1, 4)));
        Assert.That(root["b"]!.Items[0]["x"]!.IsQuoted, Is.True);
        Assert.That((root["b"]!.Items[0]["x"]!.Line, root["b"]!.Items[0]["x"]!.Column), Is.EqualTo((3, 8)));
        Assert.That(root["b"]!.Items[1].Items[1].Text, Is.EqualTo("three"));
        Assert.That(root["nothing"], Is.Null);
    }

    [Test]
    public void Read_Json_ReadsTabsEscapesAndTightColons()
    {
        var root = Document.Read("{\n\t\"a\":1,\n\t\"b\":\"\\/\\ud83d\\ude00\"\n}", "f").Root!;

        Assert.That(root["a"]!.Text, Is.EqualTo("1"));
        Assert.That(root["b"]!.Text, Is.EqualTo("/😀"));
    }

    [TestCase("")]
    [TestCase("# a remark\n")]
    [TestCase("---\n~\n")]
    public void Read_NothingWritten_HasNoRootAndNoProblem(string text)
    {
        var document = Document.Read(text, "f");

        Assert.That(document.Root, Is.Null);
        Assert.That(document.Problems, Is.Empty);
    }

    [TestCase("a: 1\nb: 2\na: 3\n", "f:3:1: a: the key 'a' is already on line 1; remove one of the two")]
    [TestCase("s:\n- {n: 1, n: 2}\n", "f:2:10: s[0].n: the key 'n' is already on line 2; remove one of the two")]
    [TestCase("a: {b: 1", "f:1:4: this isn't YAML: '{' is never closed; write the missing '}'")]
    [TestCase("a: b: c\n", "f:1:5: this isn't YAML: while scanning a plain scalar value, found invalid mapping; text with ': ' in it needs quotes, and keys of one mapping the same indentation")]
    [TestCase("a: @x\n", "f:1:4: this isn't YAML: while scanning for the next token, found character that cannot start any token; text that begins with '@' needs quotes")]
    [TestCase("a:\n\tb: 1\n", "f:2:1: a tab indents this line; indent with spaces")]
    [TestCase("a: 1\n---\nb: 2\n", "f:2:1: a second document begins here; a file holds one document, so split the file or remove the '---'")]
    [TestCase("a: *near\n", "f:1:4: a: the alias '*near' has no anchor '&near' before it")]
    [TestCase("b: &nearby 1\na: *nearbi\n", "f:2:4: a: the alias '*nearbi' has no anchor '&nearbi' before it; did you mean 'nearby'? Anchors here: nearby")]
    [TestCase("a: &a [1, *a]\n", "f:1:11: a[1]: the alias '*a' stands inside the value that it repeats")]
    [TestCase("a: !!str 5\n", "f:1:4: a: the tag 'tag:yaml.org,2002:str' means nothing here; remove it, and put text that looks like a number in quotes")]
    [TestCase("<<: {a: 1}\n", "f:1:1: <<: the merge key '<<' is not part of YAML 1.2; repeat the whole value with an alias, or write the keys out")]
    [TestCase("? [1]\n: 2\n", "f:1:3: [\"\"]: a key must be a name, not a list of 1 item")]
    [TestCase("a: 1\n: 3\n", "f:2:3: [\"\"]: a key is missing before the ':'")]
    [TestCase("a: \"\\ud83d\\ude{0\"\n", "f:1:2: this isn't YAML: something malformed follows here")]
    public void Read_WrongSyntax_SaysWhatAndWhere(string text, string expected) =>
        Assert.That(Reading.Lines(Document.Read(text, "f").Problems), Is.EqualTo(new[] { expected }));

    [Test]
    public void Read_SeveralDuplicates_ReportsEachAndKeepsTheFirst()
    {
        var document = Document.Read("a: 1\na: 2\nb: {c: 1, c: 2}\n", "f");

        Assert.That(document.Problems, Has.Count.EqualTo(2));
        Assert.That(document.Root!["a"]!.Text, Is.EqualTo("1"));
    }

    [Test]
    public void Read_Alias_RepeatsTheAnchoredValue()
    {
        var document = Document.Read("a: &one {x: 1}\nb: *one\n", "f");

        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Find("b.x")!.Text, Is.EqualTo("1"));
    }

    [Test]
    public void Read_AliasesThatMultiply_StopsWithAProblem()
    {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (var i = 1; i < 12; i++)
            text += $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n";

        var document = Document.Read(text, "f");

        Assert.That(document.Root, Is.Null);
        Assert.That(document.Problems[0].Message, Does.Contain("makes the document too large or too deep"));
    }

    [Test]
    public void Read_ManyLevels_StopsWithAProblem()
    {
        var document = Document.Read(new string('[', 10_000), "f");

        Assert.That(Reading.Lines(document.Problems), Is.EqualTo(new[] { "f:1:101: this isn't YAML: more than 100 levels of nesting" }));
    }

    [Test]
    public void Read_TextsWithRandomFaults_NeverThrows()
    {
        const string letters = " \n\t:-[]{}&*!|>'\"%@`#?,~.a1\\u\ud800\u0001";
        const string sound = "a: 1\nb:\n  c: [1, x]\n  d: &q {n: '1'}\ne: *q\nf: |\n  text\n\"g\": \"\\u0041\"\n";
        var state = 12345u;
        for (var i = 0; i < 3000; i++)
        {
            var text = sound.ToCharArray();
            for (var faults = 0; faults < 3; faults++)
                text[Next(text.Length)] = letters[Next(letters.Length)];

            var written = new string(text);
            Assert.That(() => Reading.Bind(Document.Read(written, "f").Set(written)).Problems, Is.Not.Empty, written);
        }

        int Next(int below) => (int)((state = (state * 1664525) + 1013904223) >> 8) % below;
    }

    [Test]
    public void Load_MissingFile_IsAProblem()
    {
        var document = Document.Load("no-such-folder/none.yaml");

        Assert.That(document.Problems, Has.Count.EqualTo(1));
        Assert.That(document.Problems[0].ToString(), Does.StartWith("no-such-folder/none.yaml: the file can't be read: "));
        Assert.That(Reading.Problems(document), Has.Length.EqualTo(1));
    }

    [Test]
    public void Load_FileThatIsNotUtf8_IsAProblem()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, [0x61, 0x3a, 0x20, 0xff]);
            Assert.That(Reading.Lines(Document.Load(file).Problems), Is.EqualTo(new[] { $"{file}: the file is not in UTF-8" }));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestCase("a.b[1].c", 3, 7)]
    [TestCase("a.b[7].c", 2, 3)]
    [TestCase("a.x.y", 2, 3)]
    [TestCase("", 1, 1)]
    public void PositionOf_Path_IsThatOfTheNearestPartThatExists(string path, int line, int column)
    {
        var document = Document.Read("a:\n  b: [ 1,\n  {c: 2}]\n", "f");
        var expected = path.Contains('7', StringComparison.Ordinal) ? document.Root!["a"]!["b"]!.Position : new(document.Source, line, column);

        Assert.That(document.PositionOf(path), Is.EqualTo(expected));
    }

    [Test]
    public void ProblemAt_Path_CarriesPositionAndPath() =>
        Assert.That(
            Document.Read("a:\n  b: 1\n", "f").ProblemAt("a.b", "is too small").ToString(),
            Is.EqualTo("f:2:6: a.b: is too small"));
}

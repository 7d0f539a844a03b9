// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class StrictSchemaTests
{
    [TestCase("""{ "minLenght": 1 }""")]
    [TestCase("""{ "properties": { "name": { "minLenght": 1 } } }""")]
    [TestCase("""{ "$defs": { "part": { "anyOf": [ {}, { "minLenght": 1 } ] } } }""")]
    public void Make_KeywordThatTheDraftLacks_Throws(string text) =>
        Assert.That(() => new StrictSchema(text), Throws.TypeOf<NotSupportedException>());

    [Test]
    public void Make_SameIdTwice_IsTwoSchemas()
    {
        const string text = """{ "$id": "https://example.org/name.json", "properties": { "name": { "minLength": 1 }, "minLenght": true } }""";
        Assert.That(() => (new StrictSchema(text), new StrictSchema(text)), Throws.Nothing);
    }

    // References are followed; without an end of it the whole run of tests would end in the middle, and say that all had passed.
    [TestCase("""{ "properties": { "name": { "minLength": 1 }, "inner": { "$ref": "#" } } }""")]
    [TestCase("""{ "$ref": "#/$defs/part", "$defs": { "part": { "properties": { "name": { "minLength": 1 }, "inner": { "$ref": "#/$defs/part" } } } } }""")]
    public void Make_SchemaThatRefersToItself_ChecksAllOfIt(string text)
    {
        using var document = JsonDocument.Parse("""{ "name": "a", "inner": { "inner": { "name": "" } } }""");

        Assert.That(new StrictSchema(text).Allows(document.RootElement), Is.False);
        Assert.That(() => new StrictSchema(text.Replace("minLength", "minLenght", StringComparison.Ordinal)), Throws.TypeOf<NotSupportedException>());
    }
}

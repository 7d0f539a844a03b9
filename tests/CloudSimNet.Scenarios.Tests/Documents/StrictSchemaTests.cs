// SPDX-License-Identifier: MIT
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
}

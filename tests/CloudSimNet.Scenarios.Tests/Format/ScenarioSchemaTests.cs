// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Tests.Documents;
using Json.Schema;

namespace CloudSimNet.Scenarios.Tests.Format;

public sealed class ScenarioSchemaTests
{
    private static readonly StrictSchema Schema = new(ScenarioSchema.Text());

    [Test]
    public void Text_PublishedFile_IsUpToDate()
    {
        var file = Repository.PathOf("docs", "scenario.schema.json");
        if (Repository.IsAccepting)
            File.WriteAllText(file, ScenarioSchema.Text());

        Assert.That(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", Is.EqualTo(ScenarioSchema.Text()), "Set CLOUDSIMNET_ACCEPT=1 to accept the change.");
    }

    [Test]
    public void Text_Schema_IsValidByItsOwnDraft()
    {
        using var schema = JsonDocument.Parse(ScenarioSchema.Text());
        Assert.That(MetaSchemas.Draft202012.Evaluate(schema.RootElement).IsValid, Is.True);
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.Scenarios))]
    public void Text_EveryScenario_IsValid(string name)
    {
        var document = Document.Load(Repository.PathOf("scenarios", name));

        Assert.That(document.Problems, Is.Empty);
        Assert.That(Schema.Allows(ScenarioJson.Of(document.Root!)), Is.True);
        Assert.That(Scenario.Load(Repository.PathOf("scenarios", name)).Problems, Is.Empty);
    }

    [TestCase("name: lab", "nmae: lab")]
    [TestCase("name: lab", "name: 5")]
    [TestCase("version: 1", "version: 3")]
    [TestCase("first-fit", "first-fitt")]
    [TestCase("first-fit", "{ nam: first-fit }")]
    [TestCase("cores: 2", "cores: 0")]
    [TestCase("clock: 1 GHz", "clock: 1")]
    [TestCase("memory: 8 GiB", "memory: 8 Gib")]
    [TestCase("memory: 8 GiB", "memory: 8 GiB, power: 5")]
    [TestCase("memory: 8 GiB", "memory: 8 GiB, preset: hp-ml110-g6")]
    [TestCase("memory: 8 GiB", "memory: 8 GiB, powerSaving: sometimes")]
    public void Text_WrongScenario_IsInvalid(string right, string wrong)
    {
        Assert.That(Allows(Lab.Text()), Is.True);
        Assert.That(Allows(Lab.Text().Replace(right, wrong, StringComparison.Ordinal)), Is.False);
    }

    private static bool Allows(string text) => Schema.Allows(ScenarioJson.Of(Document.Read(text, "s.yaml").Root!));
}

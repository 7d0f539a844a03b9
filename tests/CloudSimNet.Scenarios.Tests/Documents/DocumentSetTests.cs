// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class DocumentSetTests
{
    private const string Text = "name: north\nships:\n- id: a\n- id: b\n";

    private static Document Read() => Document.Read(Text, "f.yaml");

    [Test]
    public void Set_ExistingAndMissingKeys_ChangesTheValue()
    {
        var bound = Reading.Bind(Read().Set("ships[1].memory=16 GiB").Set("seed=7").Set("flagship.id=c").Set("weights[\"a.b\"]=2"));

        Assert.That(bound.Problems, Is.Empty);
        Assert.That(bound.Value!.Ships[1].Memory, Is.EqualTo(Bytes.GiB(16)));
        Assert.That(bound.Value.Seed, Is.EqualTo(7));
        Assert.That(bound.Value.Flagship!.Id, Is.EqualTo("c"));
        Assert.That(bound.Value.Weights!["a.b"], Is.EqualTo(2));
    }

    [Test]
    public void Set_YamlMapping_IsReadAsOne()
    {
        var bound = Reading.Bind(Read().Set("route", "{name: scenic, detour: 0.5}"));

        Assert.That(bound.Value!.Route.Name, Is.EqualTo("scenic"));
        Assert.That(bound.Value.Route.Value, Is.EqualTo(new Route("scenic", 0.5)));
    }

    [Test]
    public void Set_Value_LeavesTheOldDocumentAlone()
    {
        var document = Read();
        document.Set("name=south");

        Assert.That(document.Find("name")!.Text, Is.EqualTo("north"));
    }

    [Test]
    public void Set_Value_RemembersTheCommandLineInAllItsParts()
    {
        var document = Read().Set("flagship={id: c, ports: [x]}");

        Assert.That(document.Find("flagship.ports[0]")!.FromCommandLine, Is.True);
        Assert.That(document.Find("ships[0].id")!.FromCommandLine, Is.False);
        Assert.That(document.Find("ships")!.FromCommandLine, Is.False);
    }

    [Test]
    public void Set_OnEmptyDocument_MakesIt() =>
        Assert.That(Reading.Bind(Document.Read("", "f").Set("name=x").Set("ships=[{id: a}]")).Value!.Ships, Has.Count.EqualTo(1));

    [TestCase("ships[1].memory=8", "--set ships[1].memory=8: ships[1].memory: \"8\" has no unit; write for instance \"8 GiB\"")]
    [TestCase("ships[0]={idd: x}", "--set ships[0]={idd: x}: ships[0].idd: unknown key 'idd'; did you mean 'id'? Keys here: id, memory, clock, rate, draw, load, ratio, armed, crewSize, watches, ports")]
    [TestCase("flagship.armed=true", "--set flagship.armed=true: flagship.id: is required but missing; write for instance \"some text\"")]
    [TestCase("sede=1", "--set sede=1: sede: unknown key 'sede'; did you mean 'seed'? Keys here: name, version, format, seed, until, night, route, ships, flagship, weights, extra")]
    [TestCase("name=", "--set name=: name: has no value; write for instance \"name: north\"")]
    [TestCase("seed=", "--set seed=: seed: has no value; write for instance 1, or remove the key")]
    [TestCase("ships[2].id=c", "--set ships[2].id=c: ships[2].id: 'ships' is a list of 2 items, so it has no item [2]; the last is [1]")]
    [TestCase("ships.id=c", "--set ships.id=c: ships.id: 'ships' is a list of 2 items, so an index such as [0] must come before 'id'")]
    [TestCase("name.x=c", "--set name.x=c: name.x: 'name' is the text 'north', which has no key 'x'")]
    [TestCase("name[0]=c", "--set name[0]=c: name[0]: 'name' is the text 'north', not a list, so it has no item [0]")]
    [TestCase("[0]=c", "--set [0]=c: [0]: the document is a mapping with the keys name, ships, not a list, so it has no item [0]")]
    [TestCase("shpis[0].id=c", "--set shpis[0].id=c: shpis[0].id: the document has no 'shpis' to take an item of; did you mean 'ships'? Keys there: name, ships")]
    [TestCase("ships[x].id=c", "--set ships[x].id=c: ships[x].id: '[x]' is not an index; write for instance [0]")]
    [TestCase("ships[0=c", "--set ships[0=c: ships[0: '[0' lacks its ']'")]
    [TestCase("ships..id=c", "--set ships..id=c: ships..id: a key is expected before '.id'")]
    [TestCase("ships[0]id=c", "--set ships[0]id=c: ships[0]id: a '.' or '[' is expected before 'id'")]
    [TestCase("seed.=c", "--set seed.=c: seed.: the path ends where a key is expected")]
    [TestCase("seed", "--set seed: 'seed' is not PATH=VALUE; write for instance seed=42")]
    [TestCase("seed=[1", "--set seed=[1: this isn't YAML: '[' is never closed; write the missing ']'")]
    public void Set_WrongPathOrValue_SaysWhichWithTheAssignment(string assignment, string expected) =>
        Assert.That(Reading.Problems(Read().Set(assignment)), Is.EqualTo(new[] { expected }));

    [Test]
    public void Set_PartOfAnotherFile_KeepsItsPlace()
    {
        var other = Document.Read("\nbig:\n  memory: 8\n", "other.yaml");

        Assert.That(
            Reading.Problems(Read().Set("ships[0].memory", other.Find("big.memory")!)),
            Is.EqualTo(new[] { "other.yaml:3:11: ships[0].memory: \"8\" has no unit; write for instance \"8 GiB\"" }));
    }

    [Test]
    public void Set_SharedAlias_ChangesOnePlaceOnly()
    {
        var document = Document.Read("a: &x {k: 1}\nb: *x\n", "f").Set("b.k=2");

        Assert.That((document.Find("a.k")!.Text, document.Find("b.k")!.Text), Is.EqualTo(("1", "2")));
    }

    [Test]
    public void Set_OnTextThatIsNotYaml_ReportsTheTextAlone() =>
        Assert.That(Reading.Problems(Document.Read("a: {", "f").Set("seed=1")), Has.Length.EqualTo(1));
}

// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class BindTests
{
    private const string Whole = """
        name: north
        version: 2
        seed: 18446744073709551615
        until: 300 s
        night: always-on
        route: scenic
        ships:
          - id: a
            memory: 16 GiB
            clock: 2.6 GHz
            rate: 25 Gbps
            draw: 93.5 W
            load: 1
            ratio: 0.25
            armed: true
            crewSize: -0
            watches: [1 ms, 4 h]
            ports: [lyon, "1"]
        weights: {b: 1e-3, a: 2}
        extra: [1, {x: y}]
        """;

    [Test]
    public void Bind_EveryKind_ReadsTheValues()
    {
        var bound = Reading.Bind(Whole);

        Assert.That(bound.Problems, Is.Empty);
        var fleet = bound.Value!;
        var ship = fleet.Ships[0];
        Assert.That((fleet.Name, fleet.Version, fleet.Seed, fleet.Until), Is.EqualTo(("north", 2, ulong.MaxValue, SimDuration.FromSeconds(300))));
        Assert.That((fleet.Night, fleet.Route.Name, fleet.Route.Position.Line), Is.EqualTo((Night.AlwaysOn, "scenic", 6)));
        Assert.That((ship.Id, ship.Memory, ship.Clock, ship.Rate, ship.Draw), Is.EqualTo(("a", Bytes.GiB(16), (Frequency?)Frequency.GHz(2.6), DataRate.Gbps(25), Power.FromWatts(93.5))));
        Assert.That((ship.Load, ship.Ratio, ship.Armed, ship.Crew), Is.EqualTo((1.0, (double?)0.25, true, 0L)));
        Assert.That(ship.Watches, Is.EqualTo(new[] { SimDuration.FromMilliseconds(1), SimDuration.FromHours(4) }));
        Assert.That(ship.Ports, Is.EqualTo(new[] { "lyon", "1" }));
        Assert.That(fleet.Weights!.Keys, Is.EqualTo(new[] { "b", "a" }));
        Assert.That(fleet.Extra!.Items[1]["x"]!.Text, Is.EqualTo("y"));
    }

    [Test]
    public void Bind_KeysLeftOut_KeepsTheInitialisers()
    {
        var fleet = Reading.Bind("name: x\n").Value!;

        Assert.That((fleet.Seed, fleet.Night, fleet.Route.Name, fleet.Flagship), Is.EqualTo((42UL, Night.OffWhenIdle, "shortest", (Ship?)null)));
    }

    [Test]
    public void Bind_SeveralMistakes_ReportsAllInTheOrderOfLines()
    {
        const string text = """
            version: 12
            sede: 5
            until: 300
            ships:
              - id: a
                memory: 8 gib
                load: 1.5
              - memory: 8 GiB
            night: off-when-idel
            """;

        Assert.That(Reading.Problems(text), Is.EqualTo(new[]
        {
            "f.yaml:1:1: name: is required but missing; write for instance \"name: north\"",
            "f.yaml:1:10: version: 12 is out of range: it must be from 1 to 10; write for instance 1",
            "f.yaml:2:1: sede: unknown key 'sede'; did you mean 'seed'? Keys here: name, version, format, seed, until, night, route, ships, flagship, weights, extra",
            "f.yaml:3:8: until: \"300\" has no unit; write for instance \"300 s\"",
            "f.yaml:6:13: ships[0].memory: \"8 gib\" has the unknown unit 'gib'; did you mean \"8 GiB\"? Units of a size: B, kB, KiB, MB, MiB, GB, GiB, TB, TiB, PB, PiB",
            "f.yaml:7:11: ships[0].load: 1.5 is out of range: it must be from 0 to 1; write for instance 0.5",
            "f.yaml:8:5: ships[1].id: is required but missing; write for instance \"some text\"",
            "f.yaml:9:8: night: 'off-when-idel' is not a choice here; did you mean 'off-when-idle'? Choices: always-on, off-when-idle, x86-64",
        }));
        Assert.That(Reading.Bind(text).Value, Is.Null);
    }

    [TestCase("name: 5", "name: 5 is a number, but text is expected; write \"5\" in quotes")]
    [TestCase("name: true", "name: true is a truth value, but text is expected; write \"true\" in quotes")]
    [TestCase("name: {a: 1}", "name: text is expected here, not a mapping with the key a")]
    [TestCase("version: \"2\"", "version: \"2\" is in quotes and so is text; write 2 without quotes")]
    [TestCase("version: 1e6", "version: 1e6 is not a whole number; write for instance 1000000")]
    [TestCase("version: 2.5", "version: 2.5 is not a whole number; write for instance 2")]
    [TestCase("format: 1", "format: 1 is out of range: it must be 2; write for instance 2")]
    [TestCase("seed: 1_000", "seed: '1_000' is not a whole number; write 1000")]
    [TestCase("seed: many", "seed: 'many' is not a whole number; write for instance 1")]
    [TestCase("seed: -1", "seed: -1 is out of range: it must be from 0 to 18446744073709551615")]
    [TestCase("version: 99999999999", "version: 99999999999 is out of range: it must be from 1 to 10; write for instance 1")]
    [TestCase("seed: 9999999999999999999999999999999999999999999", "seed: 9999999999999999999999999999999999999999999 has too many digits; it must be from 0 to 18446744073709551615")]
    [TestCase("seed: [1]", "seed: a whole number is expected here, not a list of 1 item")]
    [TestCase("seed:", "seed: has no value; write for instance 1, or remove the key")]
    [TestCase("seed: null", "seed: has no value; write for instance 1, or remove the key")]
    [TestCase("until: fast", "until: \"fast\" is not a duration; write for instance \"8 s\"")]
    [TestCase("until: 5 weeks", "until: \"5 weeks\" has the unknown unit 'weeks'. Units of a duration: ns, us, ms, s, min, h, d")]
    [TestCase("until: 99999999999 d", "until: \"99999999999 d\" is too large for a duration")]
    [TestCase("until: 0 s", "until: \"0 s\" is out of range: it must be more than 0 s and at most 10 d; write for instance 10 d")]
    [TestCase("until: 11 d", "until: \"11 d\" is out of range: it must be more than 0 s and at most 10 d; write for instance 10 d")]
    [TestCase("until: [1 s]", "until: a duration is expected here, not a list of 1 item; write for instance \"8 s\"")]
    [TestCase("ships: {id: a}", "ships: a list is expected here, not a mapping with the key id; write each item after '- ', or all of them in [ ]")]
    [TestCase("ships: []", "ships: the list is empty; at least one item is needed")]
    [TestCase("ships: [~]", "ships[0]: has no value; write a mapping with keys among id, memory, clock, rate, draw, load, ratio, armed, crewSize, watches, ports")]
    [TestCase("flagship: a", "flagship: a mapping is expected here, not the text 'a'; its keys are id, memory, clock, rate, draw, load, ratio, armed, crewSize, watches, ports")]
    [TestCase("flagship: {id: a, load: .nan}", "flagship.load: .nan is not a finite number; write for instance 0.5")]
    [TestCase("flagship: {id: a, load: -.inf}", "flagship.load: -.inf is not a finite number; write for instance 0.5")]
    [TestCase("flagship: {id: a, load: 1e999}", "flagship.load: 1e999 is too large for a number")]
    [TestCase("flagship: {id: a, load: '1'}", "flagship.load: \"1\" is in quotes and so is text; write 1 without quotes")]
    [TestCase("flagship: {id: a, load: half}", "flagship.load: 'half' is not a number; write for instance 0.5")]
    [TestCase("flagship: {id: a, ratio: 5}", "flagship.ratio: 5 is out of range: it must be more than 0 and less than 5")]
    [TestCase("flagship: {id: a, armed: yes}", "flagship.armed: 'yes' is neither true nor false; write true")]
    [TestCase("flagship: {id: a, armed: 'true'}", "flagship.armed: \"true\" is in quotes and so is text; write true without quotes")]
    [TestCase("flagship: {id: a, watches: [1 s, 0 s]}", "flagship.watches[1]: \"0 s\" is out of range: it must be at least 1 ms; write for instance 1 ms")]
    [TestCase("flagship: {id: a, draw: 99999999999999999999999999 MW}", "flagship.draw: \"99999999999999999999999999 MW\" is too large for a power")]
    [TestCase("weights: {a.b: -1}", "weights[\"a.b\"]: -1 is out of range: it must be at least 0; write for instance 0")]
    [TestCase("route: senic", "route: there is no route 'senic'; did you mean 'scenic'? Names: scenic, shortest")]
    [TestCase("route: {name: zzz}", "route.name: there is no route 'zzz'. Names: scenic, shortest")]
    [TestCase("route: {detour: 1}", "route: has no 'name'; write for instance {name: shortest, detour: 0.2}")]
    [TestCase("route: {name: scenic, detuor: 1}", "route.detuor: unknown key 'detuor'; did you mean 'detour'? Keys here: detour")]
    [TestCase("route: {name: scenic, detour: -1}", "route.detour: -1 is out of range: it must be at least 0; write for instance 0")]
    [TestCase("route: {name: scenic, detour: 11}", "route.detour: is more than anybody walks; write 10 or less")]
    [TestCase("route: {name: scenic, detour: 7}", "route: Seven is taken.")]
    [TestCase("route: 5", "route: a name or a mapping with a name is expected here, not the number 5; write for instance {name: shortest, detour: 0.2}")]
    public void Bind_OneMistake_SaysWhatToWrite(string line, string expected)
    {
        var text = line.StartsWith("name", StringComparison.Ordinal) ? line : "name: north\n" + line;
        var problems = Reading.Bind(text).Problems;

        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That($"{problems[0].Path}: {problems[0].Message}", Is.EqualTo(expected));
    }

    [Test]
    public void Bind_MisspeltRequiredKey_IsOneProblem() =>
        Assert.That(Reading.Problems("nmae: x\n"), Is.EqualTo(new[]
        {
            "f.yaml:1:1: nmae: unknown key 'nmae'; did you mean 'name'? Keys here: name, version, format, seed, until, night, route, ships, flagship, weights, extra",
        }));

    [TestCase("", "f.yaml:1:1: the document is empty; its keys are name, version, format, seed, until, night, route, ships, flagship, weights, extra")]
    [TestCase("[1]", "f.yaml:1:1: a mapping is expected here, not a list of 1 item; its keys are name, version, format, seed, until, night, route, ships, flagship, weights, extra")]
    public void Bind_RootThatIsNoMapping_NamesTheKeys(string text, string expected) =>
        Assert.That(Reading.Problems(text), Is.EqualTo(new[] { expected }));

    [Test]
    public void Bind_SchemaKeyAtTheRoot_IsAllowedThereAlone()
    {
        Assert.That(Reading.Problems("{\"$schema\": \"x.json\", \"name\": \"a\"}"), Is.Empty);
        Assert.That(Reading.Problems("{name: a, flagship: {id: b, $schema: c}}"), Has.Length.EqualTo(1));
    }

    [Test]
    public void Bind_SyntaxAndMeaningWrong_ReportsBoth() =>
        Assert.That(Reading.Problems("name: x\nname: y\nseed: z\n"), Has.Length.EqualTo(2));

    [Test]
    public void Bind_ArgumentsOfAChoice_ReportsProblemsAtTheirPath()
    {
        var bound = Reading.Bind("name: x\nroute:\n  name: scenic\n  detuor: 1\n");

        Assert.That(bound.Value, Is.Null);
        Assert.That(Reading.Lines(bound.Problems), Is.EqualTo(new[] { "f.yaml:4:3: route.detuor: unknown key 'detuor'; did you mean 'detour'? Keys here: detour" }));
    }

    [Test]
    public void Bind_SingleValueOfAType_ReadsIt()
    {
        var document = Document.Read("x: 5 s\n", "f.yaml");

        Assert.That(new DocumentBinder().Bind(typeof(SimDuration), document, document.Find("x")!, "x").Value, Is.EqualTo(SimDuration.FromSeconds(5)));
    }

    [Test]
    public void With_LaterProblems_DropsTheValueAndSorts()
    {
        var bound = Reading.Bind("name: x\nships:\n- id: a\n- id: a\n");

        var checkedToo = bound.With([bound.Document.ProblemAt("ships[1].id", "is the id of ships[0] too")]);

        Assert.That(checkedToo.Value, Is.Null);
        Assert.That(Reading.Lines(checkedToo.Problems), Is.EqualTo(new[] { "f.yaml:4:7: ships[1].id: is the id of ships[0] too" }));
        Assert.That(bound.With([]), Is.SameAs(bound));
    }

    [Test]
    public void Bind_PropertyOfATypeThatNoFileHolds_TellsTheProgrammer() =>
        Assert.That(
            () => new DocumentBinder().Bind<Unfit>(Document.Read("{at: 1}", "f")),
            Throws.InvalidOperationException.With.Message.StartsWith("Unfit.At: a document can't hold a DateTime"));

    [Test]
    public void Bind_LimitThatIsNoValue_TellsTheProgrammer() =>
        Assert.That(
            () => new DocumentBinder().Bind<Mislimited>(Document.Read("{at: 1}", "f")),
            Throws.InvalidOperationException.With.Message.EqualTo("The limit \"0\" on Mislimited.At isn't a value of its type."));


    private sealed record Unfit
    {
        public DateTime At { get; init; }
    }

    private sealed record Mislimited
    {
        [AtLeast(0)]
        public SimDuration At { get; init; }
    }
}

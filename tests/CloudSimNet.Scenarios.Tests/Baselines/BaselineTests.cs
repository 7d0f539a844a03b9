// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Baselines;

namespace CloudSimNet.Scenarios.Tests.Baselines;

public sealed class BaselineTests
{
    private const string Summary = """
        {
          "schemaVersion": 2,
          "fingerprint": "00ff",
          "totals": {
            "energy_kWh": 924.567665,
            "events": 100
          },
          "refused": [],
          "devices": [
            { "name": "a", "reads": 5 },
            { "name": "b", "reads": 0 }
          ]
        }

        """;

    private static readonly BaselineOrigin Here = new("9.9.9", "linux-x64");

    [Test]
    public void Compare_SameSummary_HasNoDifference() => Assert.That(Differences(Summary), Is.Empty);

    [TestCase("\"events\": 100", "\"events\": 110", "totals.events: expected 100, got 110, +10 (+10 %)")]
    [TestCase("924.567665", "924.5676655", "totals.energy_kWh: expected 924.567665, got 924.5676655, +0.0000005 (+5.408E-08 %)")]
    [TestCase("\"reads\": 5", "\"reads\": 4", "devices[0].reads: expected 5, got 4, -1 (-20 %)")]
    [TestCase("\"reads\": 0", "\"reads\": 4", "devices[1].reads: expected 0, got 4, +4")]
    [TestCase("\"a\"", "\"c\"", "devices[0].name: expected \"a\", got \"c\"")]
    [TestCase("00ff", "00fe", "fingerprint: expected \"00ff\", got \"00fe\"")]
    [TestCase("\"refused\": []", "\"refused\": [1]", "refused: expected [], got nothing")]
    [TestCase(",\n    \"events\": 100", "", "totals.events: expected 100, got nothing")]
    [TestCase("\"events\": 100", "\"events\": 100, \"more\": true", "totals.more: expected nothing, got true")]
    [TestCase("\"events\": 100", "\"events\": \"100\"", "totals.events: expected 100, got \"100\"")]
    public void Compare_AnotherValue_SaysWhatExpectedGotAndByHowMuch(string before, string after, string said) =>
        Assert.That(Differences(Changed(before, after)).Select(static one => one.ToString()), Has.Some.EqualTo(said));

    [TestCase("totals.energy_kWh", "0.0000006", "924.5676655", true)]
    [TestCase("totals.energy_kWh", "0.0000004", "924.5676655", false)]
    [TestCase("totals.*", "1 %", "933.8", true)]
    [TestCase("totals", "± 1 %", "933.9", false)]
    [TestCase("total", "any", "1", false)]
    [TestCase("*.energy_kWh", "any", "1", true)]
    public void Compare_Tolerance_AllowsWhatIsWithin(string path, string tolerance, string energy, bool isEqual)
    {
        var differences = Differences(Changed("924.567665", energy), new BaselineTolerance(path, tolerance));

        Assert.That(differences, isEqual ? Is.Empty : Is.Not.Empty);
    }

    [Test]
    public void Compare_ToleranceOfAList_CoversEveryPlace() =>
        Assert.That(Differences(Changed("\"reads\": 5", "\"reads\": 4"), new BaselineTolerance("devices.*.reads", "1")), Is.Empty);

    [Test]
    public void Compare_AnotherSystem_LeavesTheFingerprintOut()
    {
        var baseline = Baseline.Read(Baseline.Write(Summary, Here with { System = "osx-arm64" }, []), out _)!;

        Assert.That(baseline.Compare(Changed("00ff", "00fe"), Here), Is.Empty);
        Assert.That(baseline.Compare(Changed("100", "101"), Here), Has.Count.EqualTo(1));
    }

    [Test]
    public void Read_FileOfTheFirstForm_IsComparedByWhatItHolds()
    {
        var old = Changed("\"schemaVersion\": 2", "\"schemaVersion\": 1,\n  \"libraryVersion\": \"0.1.0\"");
        var baseline = Baseline.Read(old, out _)!;

        Assert.That(baseline.Origin?.Version, Is.EqualTo("0.1.0"));
        Assert.That(baseline.Compare(Changed("\"events\": 100", "\"events\": 100, \"more\": true"), Here), Is.Empty);
        Assert.That(baseline.Compare(Changed("\"events\": 100", "\"events\": 101"), Here), Has.Count.EqualTo(1));
    }

    [TestCase("[]", "is not a JSON object")]
    [TestCase("{", "is not JSON")]
    [TestCase("""{ "expected": { "tolerances": { "totals": "some" } } }""", "the tolerance 'some' of 'totals' is none")]
    [TestCase("""{ "expected": { "tolerances": { "totals": "-1 %" } } }""", "the tolerance '-1 %' of 'totals' is none")]
    public void Read_WrongFile_SaysWhy(string text, string problem)
    {
        Assert.That(Baseline.Read(text, out var said), Is.Null);
        Assert.That(said, Does.Contain(problem));
    }

    [Test]
    public void Write_BaselineReadAgain_IsTheSame()
    {
        var written = Baseline.Write(Summary, Here, [new BaselineTolerance("totals.\"x\"", "1 %"), new BaselineTolerance("b", "any")]);
        var read = Baseline.Read(written, out _)!;

        Assert.That((read.Origin, read.IsFirstForm), Is.EqualTo((Here, false)));
        Assert.That(Baseline.Write(Summary, read.Origin!, read.Tolerances), Is.EqualTo(written));
        Assert.That(read.Compare(Summary, Here), Is.Empty);
    }

    private static string Changed(string before, string after)
    {
        var text = Summary.ReplaceLineEndings("\n");
        Assert.That(text, Does.Contain(before));
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    private static IReadOnlyList<BaselineDifference> Differences(string summary, params BaselineTolerance[] tolerances) =>
        Baseline.Read(Baseline.Write(Summary.ReplaceLineEndings("\n"), Here, tolerances), out _)!.Compare(summary, Here);
}

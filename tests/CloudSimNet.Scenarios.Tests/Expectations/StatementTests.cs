// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Expectations;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Tests.Expectations;

public sealed class StatementTests
{
    [TestCase("count <= 420", true)]
    [TestCase("count < 420", false)]
    [TestCase("count=420", true)]
    [TestCase("count == 420", true)]
    [TestCase("count != 420", false)]
    [TestCase("count >= 420.5", false)]
    [TestCase("count > 419", true)]
    [TestCase("count = 400 ± 5 %", true)]
    [TestCase("count = 400 ± 4.9 %", false)]
    [TestCase("count = 400 +/- 20", true)]
    [TestCase("count = 400 +- 19", false)]
    [TestCase("time < 100 ms", false)]
    [TestCase("time = 100 ms", true)]
    [TestCase("time = 0.1 s", true)]
    [TestCase("time = 100000001 ns", false)]
    [TestCase("time = 100000001 ns ± 1", true)]
    [TestCase("time = 100000001 ns ± 0.5", false)]
    [TestCase("time = 99 ms ± 1 ms", true)]
    [TestCase("time = 0.099 s ± 1 ms", true)]
    [TestCase("energy = 924.567665 kWh ± 1e-6", true)]
    [TestCase("energy = 924.567665 kWh ± 1e-7", false)]
    [TestCase("energy = 0.924567665 MWh ± 1e-9", true)]
    [TestCase("energy < 3.4 GJ", true)]
    [TestCase("energy > 3.3 GJ", true)]
    [TestCase("ratio <= 50 %", true)]
    [TestCase("ratio <= 0.49", false)]
    [TestCase("state = running", true)]
    [TestCase("state != running", false)]
    [TestCase("state = Running", false)]
    [TestCase("flag = true", true)]
    [TestCase("absent <= 5", false)]
    [TestCase("absent != 5", false)]
    public void Of_Statement_HoldsOrNot(string text, bool holds) => Assert.That(Verdict.Of(Read(text), Reading(Name(text))).Holds, Is.EqualTo(holds));

    [TestCase("count <= 400", "count <= 400: is 420, 20 (5 %) too much")]
    [TestCase("count >= 840", "count >= 840: is 420, 420 (50 %) too little")]
    [TestCase("count < 420", "count < 420: is 420, just as much")]
    [TestCase("time < 80 ms", "time < 80 ms: is 100 ms, 20 ms (25 %) too much")]
    [TestCase("state = ended", "state = ended: is running")]
    [TestCase("absent = 1", "absent = 1: is nothing")]
    [TestCase("energy = 900 kWh", "energy = 900 kWh: is 924.5676655 kWh, 24.57 kWh (2.73 %) too much")]
    [TestCase("count = 0", "count = 0: is 420, 420 too much")]
    public void ToString_StatementThatDoesNotHold_SaysByHowMuch(string text, string said) => Assert.That(Verdict.Of(Read(text), Reading(Name(text))).ToString(), Is.EqualTo(said));

    [TestCase("count", "is not a statement")]
    [TestCase("", "is not a statement")]
    [TestCase("<= 5", "is not a statement")]
    [TestCase("count ! 5", "is not a statement")]
    [TestCase("count <=", "is not a number")]
    [TestCase("count <= many", "is not a number")]
    [TestCase("count <= 5 s", "this is a count")]
    [TestCase("time < 100", "has no unit; write for instance 100 s")]
    [TestCase("time < 100 mS", "did you mean 'ms'?")]
    [TestCase("energy < 5 kwh", "did you mean 'kWh'?")]
    [TestCase("energy < 5 kW", "has the unknown unit 'kW'")]
    [TestCase("count <= 5 ± 1", "only = takes one")]
    [TestCase("count = 5 ± some", "is not a number")]
    [TestCase("count = 5 ± -1", "below 0")]
    [TestCase("time = 5 s ± 1 kg", "unknown unit 'kg'")]
    [TestCase("state < 5", "write = or !=")]
    [TestCase("state =", "has no value")]
    [TestCase("energy < 1e28 GWh", "is too large")]
    [TestCase("other = 1", "no 'other'")]
    public void Read_WrongStatement_SaysWhatToWrite(string text, string problem)
    {
        Assert.That(Statement.Read(text, Find, out var said), Is.Null);
        Assert.That(said, Does.Contain(problem));
    }

    [Test]
    public void Of_AnyTimeInAnyUnit_IsEqualToItselfAndToNothingElse()
    {
        var random = new Simulation(11).Random("statements");
        var figure = new Figure("t", "t_s", FigureUnit.Seconds, FigureKind.Level, "T.");
        var units = FigureUnits.Of(Dimension.Time).Where(static unit => unit.Scale is 1e-9m or 1e-6m or 1e-3m or 1).ToList();
        for (var i = 0; i < Given.Count(5000); i++)
        {
            var ns = (long)(random.NextDouble() * 1e18);
            var unit = units[i % units.Count];
            var text = new Amount(ns * 1e-9m / unit.Scale, unit).ToString();
            var equal = Statement.Read($"t = {text}", _ => (figure, ""), out _)!;

            Assert.That(Verdict.Of(equal, new FigureReading(figure, SimDuration.FromNanoseconds(ns))).Holds, Is.True, text);
            Assert.That(Verdict.Of(equal, new FigureReading(figure, SimDuration.FromNanoseconds(ns + 1))).Holds, Is.False, text);
        }
    }

    private static Statement Read(string text)
    {
        var statement = Statement.Read(text, Find, out var problem);
        Assert.That(problem, Is.Empty);
        return statement!;
    }

    private static string Name(string text) => text[..text.IndexOfAny(['<', '>', '=', '!'])].Trim();

    private static (Figure? Figure, string Problem) Find(string name) => Reading(name) is { } reading ? (reading.Figure, "") : (null, $"no '{name}'");

    private static FigureReading? Reading(string name) => name switch
    {
        "count" => Of(FigureUnit.Count, 420),
        "absent" => Of(FigureUnit.Count, FigureValue.Absent),
        "time" => Of(FigureUnit.Seconds, SimDuration.FromMilliseconds(100)),
        "energy" => Of(FigureUnit.KilowattHours, 924.5676655),
        "ratio" => Of(FigureUnit.Ratio, 0.5),
        "state" => Of(FigureUnit.None, "running"),
        "flag" => Of(FigureUnit.None, true),
        _ => null,
    };

    private static FigureReading Of(FigureUnit unit, FigureValue value) => new(new Figure("x", "x", unit, FigureKind.Total, "X."), value);
}

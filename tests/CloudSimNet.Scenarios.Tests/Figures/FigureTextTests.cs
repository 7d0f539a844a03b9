// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Tests.Figures;

public sealed class FigureTextTests
{
    [TestCase("{done} of {made}", "3 of 5")]
    [TestCase("{done}[lost?, {lost} lost]", "3, 2 lost")]
    [TestCase("{done}[none?, {none} lost]", "3")]
    [TestCase("{done}[absent?, {absent} lost]", "3")]
    [TestCase("{time:ms 0.#} ms", "1500 ms")]
    [TestCase("{time:0.0}", "1.5")]
    [TestCase("{time}", "1500 ms")]
    [TestCase("{size}", "2 MB")]
    [TestCase("{energy:J 0}, {energy}", "3600000, 1 kWh")]
    public void Fill_Template_SaysWhatTheFiguresAre(string template, string text) => Assert.That(FigureText.Fill(template, Find), Is.EqualTo(text));

    [TestCase("{nothing}", "'nothing'")]
    [TestCase("{done", "'}'")]
    [TestCase("[done?", "']'")]
    [TestCase("{time:kg 0}", "'kg'")]
    public void Fill_WrongTemplate_IsRefused(string template, string message) => Assert.That(() => FigureText.Fill(template, Find), Throws.TypeOf<FormatException>().With.Message.Contains(message));

    private static FigureReading? Find(string name) => name switch
    {
        "done" => Count(3),
        "made" => Count(5),
        "lost" => Count(2),
        "none" => Count(0),
        "absent" => Count(FigureValue.Absent),
        "time" => Of(FigureUnit.Seconds, SimDuration.FromMilliseconds(1500)),
        "size" => Of(FigureUnit.Bytes, 2_000_000),
        "energy" => Of(FigureUnit.KilowattHours, 1.0),
        _ => null,
    };

    private static FigureReading Count(FigureValue value) => Of(FigureUnit.Count, value);

    private static FigureReading Of(FigureUnit unit, FigureValue value) => new(new Figure("x", "x", unit, FigureKind.Total, "X."), value);
}

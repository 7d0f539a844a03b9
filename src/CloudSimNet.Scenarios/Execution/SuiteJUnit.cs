// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Xml;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>Writes what came of a suite in JUnit's XML, which continuous integration reads: a test case for each scenario.</summary>
public static class SuiteJUnit
{
    /// <summary>The text.</summary>
    /// <param name="cases">What came of the scenarios.</param>
    public static string Write(IReadOnlyList<SuiteCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("testsuites");
            WriteCounts(xml, cases);
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "cloudsimnet");
            WriteCounts(xml, cases);
            foreach (var one in cases)
                Write(xml, one);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<SuiteCase> cases)
    {
        Number("tests", cases.Count);
        Number("failures", Count(SuiteOutcome.Failed));
        Number("errors", Count(SuiteOutcome.Wrong));
        Number("skipped", Count(SuiteOutcome.Unchecked));
        xml.WriteAttributeString("time", Seconds(cases.Aggregate(TimeSpan.Zero, static (sum, one) => sum + one.Wall)));

        int Count(SuiteOutcome outcome) => cases.Count(one => one.Outcome == outcome);

        void Number(string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
    }

    private static void Write(XmlWriter xml, SuiteCase one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", (Path.GetDirectoryName(one.File) ?? "").Replace(Path.DirectorySeparatorChar, '/'));
        xml.WriteAttributeString("name", Path.GetFileNameWithoutExtension(one.File));
        xml.WriteAttributeString("file", one.File.Replace(Path.DirectorySeparatorChar, '/'));
        xml.WriteAttributeString("time", Seconds(one.Wall));
        var details = string.Join('\n', SuiteText.Details(one));
        switch (one.Outcome)
        {
            case SuiteOutcome.Failed:
                Fault("failure", "not as expected");
                break;
            case SuiteOutcome.Wrong:
                Fault("error", "can't be tested");
                break;
            case SuiteOutcome.Unchecked:
                xml.WriteStartElement("skipped");
                xml.WriteAttributeString("message", "nothing is expected of it");
                xml.WriteEndElement();
                break;
            default:
                break;
        }

        xml.WriteEndElement();

        void Fault(string element, string message)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", message);
            xml.WriteString(Printable(details));
            xml.WriteEndElement();
        }
    }

    // XML has no way to write most control characters.
    private static string Printable(string text) => string.Concat(text.Select(static c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}

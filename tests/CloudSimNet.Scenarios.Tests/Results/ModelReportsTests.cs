// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Results;

/// <summary>What parts of a model add to the results.</summary>
public sealed class ModelReportsTests
{
    [Test]
    public void Add_NameThatIsTaken_IsRefusedBecauseReadersWouldSeeOneOfThemOnly()
    {
        var reports = ModelReports.Of(new Simulation());
        reports.AddSection("network", static (json, _) => json.WriteNullValue());
        reports.AddColumn("sent_B", static () => 1);

        Assert.That(() => reports.AddSection("network", static (json, _) => json.WriteNullValue()), Throws.ArgumentException.With.Message.Contains("'network'"));
        Assert.That(() => reports.AddColumn("sent_B", static () => 2), Throws.ArgumentException.With.Message.Contains("'sent_B'"));
        Assert.That((reports.Sections.Count, reports.Columns.Count), Is.EqualTo((1, 1)));
    }
}

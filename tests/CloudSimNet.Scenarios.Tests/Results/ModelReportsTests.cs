// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Results;

/// <summary>What parts of a model add to the results.</summary>
public sealed class ModelReportsTests
{
    [Test]
    public void Add_NameThatIsTaken_IsRefusedBecauseReadersWouldSeeOneOfThemOnly()
    {
        var reports = ModelReports.Of(new Simulation());
        var group = new FigureGroup<int>(static parts => parts.Add("nodes", FigureUnit.Count, FigureKind.Level, "Nodes.", static nodes => nodes));
        var sent = new Figure("sent", "{flow}_B", FigureUnit.Bytes, FigureKind.Total, "What was sent.");
        reports.AddSection("network", "network", group, 1);
        reports.AddColumn(sent, "backup", static () => 1);

        Assert.That(() => reports.AddSection("network", "other", group, 2), Throws.ArgumentException.With.Message.Contains("'network'"));
        Assert.That(() => reports.AddSection("other", "network", group, 2), Throws.ArgumentException.With.Message.Contains("'other'"));
        Assert.That(() => reports.AddColumn(sent, "backup", static () => 2), Throws.ArgumentException.With.Message.Contains("'backup_B'"));
        Assert.That(() => reports.AddColumn(sent with { Key = null }, "restore", static () => 2), Throws.ArgumentException.With.Message.Contains("'sent'"));
        Assert.That((reports.Sections.Count, reports.Columns.Count), Is.EqualTo((1, 1)));
    }
}

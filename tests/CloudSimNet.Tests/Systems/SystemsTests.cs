// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace CloudSimNet.Tests.Systems;

/// <summary>Each row's check holds, and docs/systems.md shows what it saw.</summary>
public sealed class SystemsTests
{
    private static IEnumerable<TestCaseData> Rows() =>
        SystemChecks.All.Select(static one => new TestCaseData(one.Mark.Row).SetName(one.Method.Name));

    [TestCaseSource(nameof(Rows))]
    public void Row(int row)
    {
        var (mark, method) = SystemChecks.All.Single(one => one.Mark.Row == row);
        Assert.That(method.Name, Does.StartWith(string.Create(CultureInfo.InvariantCulture, $"Row{row}_")), "A check is named after its row.");
        Assert.That(Directory.Exists(Path.Combine(Root, mark.Home)), Is.True, $"{mark.Home} isn't there.");
        Assert.That(SystemChecks.Run(method), Is.Not.Empty);
    }

    [Test]
    public void Rows_OfStorageAndNetwork_AllHaveACheck() =>
        Assert.That(SystemChecks.All.Select(static one => one.Mark.Row), Is.SupersetOf(Enumerable.Range(111, 25).Append(11).Append(12)));

    [Test]
    public void Page_IsWhatTheChecksSaw()
    {
        var page = new StringBuilder();
        page.Append("""
            # Systems and mechanisms

            Each row is a check that runs with the tests (`tests/CloudSimNet.Tests/Systems`); the last column is what it saw when this page was
            written, and a test compares them. Written anew by `CLOUDSIMNET_ACCEPT=1 dotnet test tests/CloudSimNet.Tests --filter FullyQualifiedName~Systems`.

            | row | what | where it lives | what its check saw |
            |--:|---|---|---|

            """);
        foreach (var (mark, method) in SystemChecks.All)
            page.Append(CultureInfo.InvariantCulture, $"| {mark.Row} | {mark.System} | `{mark.Home}` | {SystemChecks.Run(method)} |\n");
        var (file, text) = (Path.Combine(Root, "docs", "systems.md"), page.ToString().ReplaceLineEndings("\n"));
        if (Environment.GetEnvironmentVariable("CLOUDSIMNET_ACCEPT") == "1")
            File.WriteAllText(file, text);

        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(text), "Set CLOUDSIMNET_ACCEPT=1 to accept the change.");
    }

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CloudSimNet.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No CloudSimNet.sln in or above {AppContext.BaseDirectory}.");
    }
}

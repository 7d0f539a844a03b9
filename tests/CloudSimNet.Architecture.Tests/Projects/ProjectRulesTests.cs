// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Markdown;

namespace CloudSimNet.Architecture.Tests.Projects;

public sealed class ProjectRulesTests
{
    private const string Table = """
        ## Projects

        | project | may reference | packages |
        |---|---|---|
        | `Low` | none | none |
        | High | `Low` | Some.Package, Other |

        ## Next

        | Not | a | row |
        """;

    [Test]
    public void References_OfSrc_EqualTheTable() =>
        Findings.AssertNone(ProjectRules.Differences(ProjectTable.Read(Repository.ReadArchitecture()), Rows()));

    [Test]
    public void References_OfSrc_GoToProjectsAboveAlone() =>
        Findings.AssertNone(ProjectRules.Upward(ProjectTable.Read(Repository.ReadArchitecture()), Rows()));

    [Test]
    public void AssemblyNames_OfSrc_DifferBeyondCase() =>
        Findings.AssertNone(ProjectRules.SameAssembly(Repository.Projects().Select(ProjectFile.Load)));

    [Test]
    public void Read_Table_GivesRowsOfItsSectionAlone()
    {
        var rows = ProjectTable.Read(Table);
        Assert.That(rows.Select(r => r.Name), Is.EqualTo(new[] { "Low", "High" }));
        Assert.That(rows[0].References, Is.Empty);
        Assert.That(rows[1].References, Is.EqualTo(new[] { "Low" }));
        Assert.That(rows[1].Packages, Is.EqualTo(new[] { "Some.Package", "Other" }));
    }

    [Test]
    public void Parse_ProjectFile_GivesReferencesAndAssemblyName()
    {
        var file = ProjectFile.Parse("High", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><AssemblyName>high</AssemblyName></PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="..\Low\Low.csproj" />
                <PackageReference Include="Other" />
              </ItemGroup>
            </Project>
            """);
        Assert.That(file.AssemblyName, Is.EqualTo("high"));
        Assert.That(file.Row.References, Is.EqualTo(new[] { "Low" }));
        Assert.That(file.Row.Packages, Is.EqualTo(new[] { "Other" }));
    }

    [Test]
    public void Differences_EveryKind_AreFound()
    {
        var files = new ProjectRow[] { new("Low", [], ["Sneaked"]), new("High", [], ["Some.Package", "Other"]), new("New", [], []) };
        Assert.That(ProjectRules.Differences(ProjectTable.Read(Table), files), Is.EqualTo(new[]
        {
            "New lies under src and not in the table.",
            "Low has the package reference Sneaked, which the table doesn't allow.",
            "High lacks the project reference Low, which the table states.",
        }));
        Assert.That(ProjectRules.Differences(ProjectTable.Read(Table), files[1..2]), Has.Some.EqualTo("Low is in the table and not under src."));
    }

    [Test]
    public void Upward_ReferenceToSelfOrBelow_IsFound() =>
        Assert.That(
            ProjectRules.Upward(ProjectTable.Read(Table), [new("Low", ["High"], []), new("High", ["Low", "High"], [])]),
            Is.EqualTo(new[] { "Low refers to High, which isn't above it in the table.", "High refers to High, which isn't above it in the table." }));

    [Test]
    public void SameAssembly_NamesThatDifferInCase_AreFound() =>
        Assert.That(
            ProjectRules.SameAssembly([new(new("A", [], []), "Thing"), new(new("B", [], []), "thing"), new(new("C", [], []), "other")]),
            Is.EqualTo(new[] { "Assembly names that differ in case only: Thing of A, thing of B." }));

    private static ProjectRow[] Rows() => [.. Repository.Projects().Select(path => ProjectFile.Load(path).Row)];
}

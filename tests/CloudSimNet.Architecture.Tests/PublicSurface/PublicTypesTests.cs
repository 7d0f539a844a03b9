// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.PublicSurface;

public sealed class PublicTypesTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string?>> Reasons = new(() =>
    {
        var assemblies = BuiltAssembly.OfSrc().ToDictionary(assembly => assembly.Project);
        var users = new Dictionary<string, BuiltAssembly> { ["scenario files"] = assemblies["CloudSimNet.Scenarios"] };
        return PublicTypes.Reasons(assemblies["CloudSimNet"], users, Pages());
    });

    [Test]
    public void Types_OfTheDatacenter_ArePublicForAReason() =>
        Findings.AssertNone(Reasons.Value.Where(type => type.Value is null).Select(type => $"{type.Key}: no page, sample, scenario file or signature needs it. Make it internal, or write of it where its users look."));

    [Test]
    public void Page_OfPublicTypes_SaysTheReasonOfEach()
    {
        var file = Path.Combine(Repository.Root, "docs", "public-types.md");
        var rows = Reasons.Value.Select(type => $"| `{type.Key}` | {type.Value} |");
        var text = $"""
            # Public types of the datacenter

            What is public in `CloudSimNet` and why: who of its users writes it, chooses it, is given it or catches it. What has no reason is internal; a test finds it.
            Written anew by `CLOUDSIMNET_ACCEPT=1 dotnet test tests/CloudSimNet.Architecture.Tests --filter FullyQualifiedName~PublicTypes`.

            | type | why |
            |---|---|
            {string.Join('\n', rows)}

            """.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("CLOUDSIMNET_ACCEPT") == "1")
            File.WriteAllText(file, text);
        Assert.That(File.ReadAllText(file).ReplaceLineEndings("\n"), Is.EqualTo(text), "Set CLOUDSIMNET_ACCEPT=1 to accept the change.");
    }

    [Test]
    public void Reasons_OfTypeThatNobodyNeeds_IsNone()
    {
        var reasons = PublicTypes.Reasons(BuiltAssembly.OfTests, new Dictionary<string, BuiltAssembly>(), new Dictionary<string, string> { ["a page"] = "of others alone" });
        Assert.That(reasons["CloudSimNet.Architecture.Tests.PublicSurface.PublicTypesTests"], Is.Null);
    }

    private static SortedDictionary<string, string> Pages()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["README.md"] = File.ReadAllText(Path.Combine(Repository.Root, "README.md")) };
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "public-types.md" && !path.Contains("decisions", StringComparison.Ordinal))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.cs"));
        foreach (var path in files)
            pages[Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')] = File.ReadAllText(path);
        return pages;
    }
}

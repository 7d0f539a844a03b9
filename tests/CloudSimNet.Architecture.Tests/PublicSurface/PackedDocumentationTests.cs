// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Xml.Linq;
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.PublicSurface;

public sealed class PackedDocumentationTests
{
    // What dotnet pack does before it writes a package.
    [Test]
    public void Documentation_AsPacked_DocumentsEveryPublicTypeAndNoInternalOne()
    {
        var folder = Directory.CreateTempSubdirectory("cloudsimnet-docs-").FullName;
        try
        {
            var built = AppContext.BaseDirectory;
            foreach (var file in Directory.EnumerateFiles(built, "*.dll").Append(Path.Combine(built, "CloudSimNet.xml")))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            var xml = Path.Combine(folder, "CloudSimNet.xml");
            Run(Path.Combine(Repository.Root, "tools", "public-docs.cs"), Path.Combine(folder, "CloudSimNet.dll"), xml);

            var documented = XDocument.Load(xml).Descendants("member").Select(member => ((string)member.Attribute("name")!).Split('(')[0]).ToHashSet();
            var types = BuiltAssembly.OfSrc().Single(assembly => assembly.Project == "CloudSimNet").Module.Types;
            Findings.AssertNone(types.Where(type => type.IsPublic && !documented.Contains("T:" + type.FullName)).Select(type => $"{type.FullName} is public and isn't documented."));
            Findings.AssertNone(types.Where(type => !type.IsPublic && documented.Contains("T:" + type.FullName)).Select(type => $"{type.FullName} is internal and is documented."));
            Assert.That(documented, Does.Contain("M:CloudSimNet.DatacenterExtensions.AddDatacenter").And.Contain("P:CloudSimNet.Host.Power"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string tool, string assembly, string documentation)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["run", "--file", tool, "--", assembly, documentation]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output + errors.Result);
    }
}

// SPDX-License-Identifier: MIT
using System.Xml.Linq;

namespace CloudSimNet.Architecture.Tests.Projects;

/// <summary>What a .csproj says.</summary>
internal sealed record ProjectFile(ProjectRow Row, string AssemblyName)
{
    public static ProjectFile Load(string path) => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));

    public static ProjectFile Parse(string name, string xml)
    {
        var root = XElement.Parse(xml);
        return new(
            new ProjectRow(name, [.. Includes(root, "ProjectReference").Select(LastName)], [.. Includes(root, "PackageReference")]),
            root.Descendants("AssemblyName").SingleOrDefault()?.Value ?? name);
    }

    private static IEnumerable<string> Includes(XElement root, string item) =>
        root.Descendants(item).Select(element => (string?)element.Attribute("Include") ?? "(no Include)");

    private static string LastName(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}

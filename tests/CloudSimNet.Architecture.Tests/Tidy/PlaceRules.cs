// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Markdown;

namespace CloudSimNet.Architecture.Tests.Tidy;

/// <summary>A file holds one type, is named for it, and lies where its namespace says, or its row among the types that stand in front.</summary>
internal static class PlaceRules
{
    private static readonly string[] WithoutType = ["GlobalUsings.cs", "AssemblyInfo.cs", "Program.cs"];

    public static IEnumerable<string> Check(SourceFile file)
    {
        var names = TypeDeclaration.NamesIn(file);
        if (names.Count == 0 && WithoutType.Contains(file.Name))
            yield break;
        if (names.Count != 1)
            yield return $"{file.Path} declares {names.Count} top-level types ({string.Join(", ", names)}); one is the rule.";
        else if (names[0] != file.Name[..file.Name.IndexOfAny(['.', '{'])])
            yield return $"{file.Path} declares {names[0]}; name the file for it.";

        var expected = NamespaceFor(file.Path);
        if (names.Count == 1 && FrontTypes.Rooms.TryGetValue(names[0], out var room) && room == expected)
            expected = FrontTypes.Namespace;
        if (TypeDeclaration.NamespaceOf(file) is not { } actual)
            yield return $"{file.Path} has no file-scoped namespace; {expected} is its place.";
        else if (actual != expected)
            yield return $"{file.Path} has the namespace {actual}; {expected} is its place.";
    }

    /// <summary>The folders below src, joined by dots: the project and the path in it.</summary>
    private static string NamespaceFor(string path) => string.Join('.', path.Split('/')[1..^1]);
}

// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Tidy;

/// <summary>Words in type names that say nothing of the field.</summary>
internal static partial class NameRules
{
    private static readonly string[] Anywhere = ["Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities"];
    private static readonly string[] AtStart = ["Abstract", "Simple", "Null"];

    public static IEnumerable<string> Check(TypeDefinition type)
    {
        if (type.Name.StartsWith('<'))
            yield break;
        if (Fault(type.Name.Split('`')[0]) is { } word)
            yield return $"{type.Plain()} has \"{word}\" in its name; name it for what it does.";
    }

    private static string? Fault(string name)
    {
        string[] words = [.. Word().Matches(name).Select(match => match.Value)];
        var first = words is ["I", var second, ..] ? second : words.FirstOrDefault();
        return words.FirstOrDefault(Anywhere.Contains)
            ?? (words.LastOrDefault() == "Base" ? "Base" : null)
            ?? (AtStart.Contains(first) ? first : null);
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+")]
    private static partial Regex Word();
}

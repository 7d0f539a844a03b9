// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace CloudSimNet.Architecture.Tests.Tidy;

/// <summary>The top-level types of a file with a file-scoped namespace: those declared at the first column.</summary>
internal static partial class TypeDeclaration
{
    public static IReadOnlyList<string> NamesIn(SourceFile file) =>
        [.. file.CodeLines().Select(line => Declaration().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value)];

    public static string? NamespaceOf(SourceFile file) =>
        file.CodeLines().Select(line => Namespace().Match(line)).FirstOrDefault(match => match.Success)?.Groups["name"].Value;

    [GeneratedRegex(@"^(?:\[[^\]]*\]\s*)*(?:(?:public|internal|file|sealed|static|abstract|readonly|ref|partial|unsafe)\s+)*(?:record\s+struct|record\s+class|record|class|struct|interface|enum|delegate\s+[\w<>\[\],.?]+)\s+(?<name>\w+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)\s*;")]
    private static partial Regex Namespace();
}

// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace CloudSimNet.Architecture.Tests.Tidy;

/// <summary>Marks of work put off.</summary>
internal static partial class UnfinishedRules
{
    public static IEnumerable<string> Check(SourceFile file) =>
        from line in file.Lines.Index()
        from Match mark in Mark().Matches(line.Item)
        select $"{file.Path}:{line.Index + 1} says {mark.Value}.";

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Mark();
}

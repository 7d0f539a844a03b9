// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>docs/models/validation.csv: what each published figure is used for.</summary>
internal sealed class ValidationTable
{
    private readonly List<(string Pattern, Regex Ids, string Role)> lines = [];

    public static ValidationTable Read()
    {
        var table = new ValidationTable();
        foreach (var line in File.ReadLines(Repository.PathOf("docs", "models", "validation.csv")).Skip(1))
        {
            var comma = line.StartsWith('"') ? line.IndexOf("\",", StringComparison.Ordinal) + 1 : line.IndexOf(',', StringComparison.Ordinal);
            var pattern = line[..comma].Trim('"');
            var role = line[(comma + 1)..line.IndexOf(',', comma + 1)];
            table.lines.Add((pattern, new Regex("^" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant), role));
        }

        return table;
    }

    /// <summary>The roles of all lines that name a figure.</summary>
    public IReadOnlyList<string> RolesOf(string id) => [.. lines.Where(line => line.Ids.IsMatch(id)).Select(line => line.Role)];

    /// <summary>The patterns that none of the figures matches.</summary>
    public IReadOnlyList<string> Unused(IReadOnlyCollection<string> ids) => [.. lines.Where(line => !ids.Any(line.Ids.IsMatch)).Select(line => line.Pattern)];
}

// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Conformance.Tests.Catalogue;

/// <summary>All cases of all JSON files in the folder, whatever the files are called.</summary>
internal static class CaseCatalogue
{
    private static readonly Lazy<IReadOnlyList<ConformanceCase>> All = new(Read);

    /// <summary>One test for each case of a shape; a skipped placeholder when there is none.</summary>
    public static IEnumerable<TestCaseData> Tests(params CaseShape[] shapes)
    {
        var found = All.Value.Where(one => shapes.Contains(one.Shape)).ToList();
        if (found.Count == 0)
            found.Add(new ConformanceCase($"no {string.Join(" or ", shapes)} cases", shapes[0], "", default, ConformanceFolder.Path is null ? ConformanceFolder.WhyNone : $"No file in {ConformanceFolder.Path} has cases of this shape."));
        foreach (var same in found.GroupBy(static one => one.Name))
        {
            var number = 0;
            foreach (var one in same)
                yield return new TestCaseData(one).SetName(number++ == 0 ? one.Name : $"{one.Name} #{number}");
        }
    }

    private static List<ConformanceCase> Read()
    {
        var cases = new List<ConformanceCase>();
        if (ConformanceFolder.Path is not { } folder)
            return cases;
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            try
            {
                AddCases(cases, file, JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(path)));
            }
            catch (JsonException wrong)
            {
                cases.Add(new ConformanceCase(file, CaseShape.Unknown, file, default, $"{file} isn't JSON: {wrong.Message}"));
            }
        }

        return cases;
    }

    private static void AddCases(List<ConformanceCase> cases, string file, JsonElement root)
    {
        var list = root;
        if (root.ValueKind == JsonValueKind.Object && CaseShapes.Of(root) == CaseShape.Unknown && root.TryGetProperty("cases", out var inside))
            list = inside;
        if (list.ValueKind != JsonValueKind.Array)
        {
            Add(cases, file, list, 0);
            return;
        }

        var index = 0;
        foreach (var element in list.EnumerateArray())
            Add(cases, file, element, index++);
    }

    private static void Add(List<ConformanceCase> cases, string file, JsonElement element, int index)
    {
        var shape = CaseShapes.Of(element);
        var name = TextOf(element, "id") ?? TextOf(element, "name") ?? (index == 0 ? file : $"{file}[{index}]");
        cases.Add(new ConformanceCase(name, shape, file, element, shape == CaseShape.Unknown ? $"Unknown shape: {(index == 0 ? file : $"{file}[{index}]")}." : null));
    }

    private static string? TextOf(JsonElement element, string key) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;

namespace CloudSimNet.Scenarios.Baselines;

/// <summary>A value within a JSON document.</summary>
/// <param name="Path">Where it stands, such as <c>storage.devices[0].reads</c>.</param>
/// <param name="Text">The value: a text without its quotes, a number as it is written.</param>
/// <param name="Kind">What it is.</param>
internal sealed record JsonLeaf(string Path, string Text, JsonValueKind Kind)
{
    /// <summary>The value as a number; null when it isn't one.</summary>
    public double? Number => Kind == JsonValueKind.Number ? double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    /// <summary>The number with all its digits; null when it isn't one, or has too many.</summary>
    public decimal? Exact => Kind == JsonValueKind.Number && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact : null;

    /// <summary>The values of a document, in its order; empty objects and lists are values too, so that one that isn't there is noticed.</summary>
    public static IEnumerable<JsonLeaf> Of(JsonElement element, string path = "")
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var isEmpty = true;
                foreach (var member in element.EnumerateObject())
                {
                    isEmpty = false;
                    foreach (var leaf in Of(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
                        yield return leaf;
                }

                if (isEmpty)
                    yield return new JsonLeaf(path, "{}", JsonValueKind.Object);
                break;
            case JsonValueKind.Array:
                var count = 0;
                foreach (var item in element.EnumerateArray())
                {
                    foreach (var leaf in Of(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{count}]")))
                        yield return leaf;
                    count++;
                }

                if (count == 0)
                    yield return new JsonLeaf(path, "[]", JsonValueKind.Array);
                break;
            default:
                yield return new JsonLeaf(path, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText(), element.ValueKind);
                break;
        }
    }
}

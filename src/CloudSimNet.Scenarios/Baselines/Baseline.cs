// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CloudSimNet.Scenarios.Baselines;

/// <summary>A result as it was when it was accepted: a summary.json, and before it, in <c>expected</c>, what wrote it and how far later ones may be from
/// it.</summary>
/// <remarks>
/// Numbers are compared exactly unless a tolerance is stated. Files of an older form, which have no <c>expected</c>, are compared by what they hold:
/// what has been added to summary.json since is no difference.
/// </remarks>
public sealed class Baseline
{
    private const string Header = "expected";
    private const string Version = "libraryVersion"; // Which summary.json had in its first form.
    private const string Form = "schemaVersion";

    private readonly List<JsonLeaf> leaves;

    private Baseline(BaselineOrigin? origin, IReadOnlyList<BaselineTolerance> tolerances, bool isFirstForm, List<JsonLeaf> leaves) =>
        (Origin, Tolerances, IsFirstForm, this.leaves) = (origin, tolerances, isFirstForm, leaves);

    /// <summary>What wrote it; null when it doesn't say.</summary>
    public BaselineOrigin? Origin { get; }

    /// <summary>How far others may be from it; of several that cover a value the first counts.</summary>
    public IReadOnlyList<BaselineTolerance> Tolerances { get; }

    /// <summary>Whether it is of the first form of summary.json.</summary>
    public bool IsFirstForm { get; }

    /// <summary>Reads a baseline.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="problem">What is wrong with it; empty when nothing is.</param>
    /// <returns>The baseline; null when something is wrong.</returns>
    public static Baseline? Read(string text, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                problem = "is not a JSON object; --update writes it anew";
                return null;
            }

            return Read(document.RootElement, out problem);
        }
        catch (JsonException failure)
        {
            problem = $"is not JSON: {failure.Message}";
            return null;
        }
    }

    /// <summary>The text of a baseline.</summary>
    /// <param name="summary">The text of a summary.json.</param>
    /// <param name="origin">What wrote it.</param>
    /// <param name="tolerances">How far later ones may be from it.</param>
    public static string Write(string summary, BaselineOrigin origin, IReadOnlyList<BaselineTolerance> tolerances)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(tolerances);
        var text = new StringBuilder("{\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"{Header}\": {{\n    \"writtenBy\": {Quoted(origin.Version)},\n    \"system\": {Quoted(origin.System)}");
        if (tolerances.Count > 0)
            text.Append(",\n    \"tolerances\": {\n").AppendJoin(",\n", tolerances.Select(static one => $"      {Quoted(one.Path)}: {Quoted(one.Text)}")).Append("\n    }");
        return text.Append("\n  },\n").Append(summary, summary.IndexOf('\n', StringComparison.Ordinal) + 1, summary.Length - summary.IndexOf('\n', StringComparison.Ordinal) - 1).ToString();
    }

    /// <summary>What of a result differs from it, beyond the tolerances, in the order of the baseline.</summary>
    /// <param name="summary">The text of the result's summary.json.</param>
    /// <param name="origin">What wrote the result. Fingerprints of another kind of system aren't compared.</param>
    public IReadOnlyList<BaselineDifference> Compare(string summary, BaselineOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        using var document = JsonDocument.Parse(summary);
        var all = JsonLeaf.Of(document.RootElement).ToList();
        var got = all.ToDictionary(static leaf => leaf.Path, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var differences = new List<BaselineDifference>();
        foreach (var expected in leaves)
        {
            var other = got.GetValueOrDefault(expected.Path);
            known.Add(expected.Path);
            if (!IsCompared(expected.Path, origin) || AreEqual(expected, other))
                continue;
            differences.Add(new BaselineDifference(expected.Path, Shown(expected), other is null ? null : Shown(other), SizeOf(expected, other)));
        }

        if (IsFirstForm)
            return differences;
        foreach (var added in all)
        {
            if (!known.Contains(added.Path) && IsCompared(added.Path, origin) && ToleranceOf(added.Path) is not { AllowsAny: true })
                differences.Add(new BaselineDifference(added.Path, null, Shown(added), ""));
        }

        return differences;
    }

    private static Baseline? Read(JsonElement root, out string problem)
    {
        problem = "";
        BaselineOrigin? origin = null;
        var tolerances = new List<BaselineTolerance>();
        if (root.TryGetProperty(Header, out var header) && header.ValueKind == JsonValueKind.Object)
        {
            origin = new BaselineOrigin(TextOf(header, "writtenBy"), TextOf(header, "system"));
            if (header.TryGetProperty("tolerances", out var stated) && stated.ValueKind == JsonValueKind.Object)
                tolerances.AddRange(stated.EnumerateObject().Select(static one => new BaselineTolerance(one.Name, one.Value.ToString())));
        }
        else if (root.TryGetProperty(Version, out _))
        {
            origin = new BaselineOrigin(TextOf(root, Version), "");
        }

        if (tolerances.Find(static one => one.Problem is not null) is { } wrong)
        {
            problem = wrong.Problem!;
            return null;
        }

        var isFirst = root.TryGetProperty(Form, out var form) && form.ValueKind == JsonValueKind.Number && form.GetRawText() == "1";
        var leaves = JsonLeaf.Of(root).Where(leaf => !leaf.Path.StartsWith($"{Header}.", StringComparison.Ordinal) && leaf.Path != Version && !(isFirst && leaf.Path == Form)).ToList();
        return new Baseline(origin, tolerances, isFirst, leaves);
    }

    private static string TextOf(JsonElement header, string name) => header.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Shown(JsonLeaf leaf) => leaf.Kind == JsonValueKind.String ? $"\"{leaf.Text}\"" : leaf.Text;

    private static string SizeOf(JsonLeaf expected, JsonLeaf? got)
    {
        if (expected.Number is not { } before || got?.Number is not { } now)
            return "";
        var apart = expected.Exact is { } exact && got.Exact is { } exactNow ? exactNow - exact : (decimal?)null;
        var size = apart is { } known ? known.ToString("+0.############################;-0.############################;0", CultureInfo.InvariantCulture) : (now - before).ToString("+0.######E+0;-0.######E+0", CultureInfo.InvariantCulture);
        if (before == 0)
            return size;
        var percent = 100 * (now - before) / Math.Abs(before);
        return string.Create(CultureInfo.InvariantCulture, $"{size} ({(percent > 0 ? "+" : "")}{percent:G4} %)");
    }

    private bool IsCompared(string path, BaselineOrigin origin) => path != "fingerprint" || Origin is null || Origin.System.Length == 0 || Origin.System == origin.System;

    private BaselineTolerance? ToleranceOf(string path) => Tolerances.FirstOrDefault(one => one.Covers(path));

    private bool AreEqual(JsonLeaf expected, JsonLeaf? got)
    {
        var tolerance = ToleranceOf(expected.Path);
        if (tolerance is { AllowsAny: true })
            return true;
        if (got is null || got.Kind != expected.Kind)
            return false;
        if (expected.Number is not { } before)
            return expected.Text == got.Text;
        if (expected.Text == got.Text || tolerance?.Allows(before, got.Number!.Value) == true)
            return true;
        return expected.Exact is { } exact && got.Exact is { } other ? exact == other && before == got.Number : before == got.Number;
    }
}

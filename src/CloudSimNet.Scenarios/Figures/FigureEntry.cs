// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>A figure, or a family of figures of named things, as results may hold it.</summary>
/// <param name="Place">Its whole name, such as <c>services.{service}.response.p95</c>, and its path in summary.json.</param>
/// <param name="Figure">What it is.</param>
/// <param name="IsNamed">Whether it can be asked for by its name; not so for lines of a list, which have none.</param>
public sealed record FigureEntry(FigurePlace Place, Figure Figure, bool IsNamed = true)
{
    /// <summary>The names that it has in a model.</summary>
    /// <param name="names">What the model's things are called.</param>
    public IEnumerable<string> Names(FigureNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (!IsNamed)
            return [];
        var (before, family, after) = Split();
        return family is null ? [before] : names.Of(family, Place.Variants).Select(name => $"{before}{name}{after}");
    }

    /// <summary>Whether a name is one of its names in a model.</summary>
    public bool Has(string name, FigureNames names)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(names);
        if (!IsNamed)
            return false;
        var (before, family, after) = Split();
        if (family is null)
            return name == before;
        return name.Length > before.Length + after.Length && name.StartsWith(before, StringComparison.Ordinal) && name.EndsWith(after, StringComparison.Ordinal)
            && names.Has(family, Place.Variants, name[before.Length..^after.Length]);
    }

    // No figure is of two families.
    private (string Before, string? Family, string After) Split()
    {
        var name = Place.Name;
        var (open, close) = (name.IndexOf('{', StringComparison.Ordinal), name.IndexOf('}', StringComparison.Ordinal));
        return open < 0 ? (name, null, "") : (name[..open], name[(open + 1)..close], name[(close + 1)..]);
    }
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>What the things of a model are called that have figures of their own: its services, its devices, its loads.</summary>
public sealed class FigureNames
{
    private readonly List<(string Family, string Name, string? Variant)> all = [];

    /// <summary>Adds a thing.</summary>
    /// <param name="family">What it is one of, such as <c>device</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="variant">Which kind of them, such as <c>raid</c>; null when that isn't known or makes no difference.</param>
    public void Add(string family, string name, string? variant = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(family);
        ArgumentException.ThrowIfNullOrEmpty(name);
        all.Add((family, name, variant));
    }

    /// <summary>The things of a family, in the order in which they were added.</summary>
    /// <param name="family">The family.</param>
    /// <param name="variants">Which kinds; empty for all.</param>
    public IEnumerable<string> Of(string family, IReadOnlyList<string> variants) =>
        all.Where(thing => thing.Family == family && IsOne(thing.Variant, variants)).Select(static thing => thing.Name);

    /// <summary>Whether there is a thing of a name.</summary>
    public bool Has(string family, IReadOnlyList<string> variants, string name) =>
        all.Exists(thing => thing.Name == name && thing.Family == family && IsOne(thing.Variant, variants));

    private static bool IsOne(string? variant, IReadOnlyList<string> variants) => variant is null || variants.Count == 0 || variants.Contains(variant);
}

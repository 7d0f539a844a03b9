// SPDX-License-Identifier: MIT
using System.Collections;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Names in the order of a file, which are found at once however many there are. A file with a problem may have one twice.</summary>
internal sealed class NameList : IReadOnlyList<string>
{
    private readonly List<string> names = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => names.Count;

    /// <inheritdoc/>
    public string this[int index] => names[index];

    /// <summary>The names of those that have one; nothing of a file that is missing has the empty name.</summary>
    public static NameList Of(IEnumerable<string?> all)
    {
        var list = new NameList();
        foreach (var name in all)
            list.Add(name ?? "");
        return list;
    }

    /// <summary>Adds a name.</summary>
    /// <returns>Whether it stood there not yet.</returns>
    public bool Add(string name)
    {
        names.Add(name);
        return places.TryAdd(name, names.Count - 1);
    }

    /// <summary>Whether a name is there.</summary>
    public bool Contains(string name) => places.ContainsKey(name);

    /// <summary>The first place of a name; -1 where it isn't there.</summary>
    public int IndexOf(string name) => places.GetValueOrDefault(name, -1);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

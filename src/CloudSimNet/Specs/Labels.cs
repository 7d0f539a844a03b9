// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Words that hosts, virtual machines and jobs are marked with, such as <c>rack: r1</c> or <c>app: web</c>. Immutable; two with the same
/// content are equal.</summary>
public sealed class Labels : IEquatable<Labels>
{
    private readonly KeyValuePair<string, string>[] pairs; // In ordinal order of the keys.

    private Labels(KeyValuePair<string, string>[] pairs) => this.pairs = pairs;

    /// <summary>No labels.</summary>
    public static Labels None { get; } = new([]);

    /// <summary>The labels, in ordinal order of their keys.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All => pairs;

    /// <summary>The value of a label; null when there is no such label.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in pairs)
            {
                if (pair.Key == key)
                    return pair.Value;
            }

            return null;
        }
    }

    /// <summary>Labels.</summary>
    /// <param name="pairs">Keys and values; keys aren't empty and differ, values aren't null.</param>
    /// <exception cref="ArgumentException">A key is empty or stands twice.</exception>
    public static Labels Of(params (string Key, string Value)[] pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var sorted = new KeyValuePair<string, string>[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            ArgumentException.ThrowIfNullOrEmpty(pairs[i].Key, nameof(pairs));
            ArgumentNullException.ThrowIfNull(pairs[i].Value, nameof(pairs));
            sorted[i] = new KeyValuePair<string, string>(pairs[i].Key, pairs[i].Value);
        }

        Array.Sort(sorted, static (left, right) => string.CompareOrdinal(left.Key, right.Key));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key)
                throw new ArgumentException($"Label '{sorted[i].Key}' stands twice, as '{sorted[i - 1].Value}' and '{sorted[i].Value}'; give each label once.", nameof(pairs));
        }

        return sorted.Length == 0 ? None : new Labels(sorted);
    }

    /// <inheritdoc/>
    public bool Equals(Labels? other) => other is not null && pairs.AsSpan().SequenceEqual(other.pairs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Labels);

    /// <inheritdoc/>
    public override int GetHashCode() => pairs.Length; // Of sets of labels few are alike; hashes of strings differ from process to process.

    /// <summary>The labels as <c>key: value, key: value</c>.</summary>
    public override string ToString() => string.Join(", ", pairs.Select(static pair => $"{pair.Key}: {pair.Value}"));
}

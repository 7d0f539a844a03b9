// SPDX-License-Identifier: MIT
using System.Collections;
using System.Globalization;

namespace CloudSimNet;

/// <summary>All entities of a kind by their dense ids, of which those that were forgotten are gone.</summary>
/// <typeparam name="T">The entities.</typeparam>
/// <param name="noun">What one of them is called, such as <c>job</c>.</param>
internal sealed class EntityList<T>(string noun) : IReadOnlyList<T>
    where T : class
{
    private readonly List<T?> all = [];

    /// <summary>How many there ever were.</summary>
    public int Count => all.Count;

    /// <summary>The lowest id that wasn't forgotten.</summary>
    public int FirstKept { get; private set; }

    /// <summary>Those that weren't forgotten, in id order.</summary>
    public IEnumerable<T> Kept => all.OfType<T>();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">It was forgotten.</exception>
    public T this[int index] => all[index] ?? throw WasForgotten(index);

    /// <summary>That an entity was forgotten, for whoever asks it something.</summary>
    public InvalidOperationException WasForgotten(int id) => new(string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(noun[0])}{noun[1..]} {id} was forgotten after it had been reported, as Retention.UntilReported asks; watch its end to read it, or keep everything."));

    /// <summary>Adds one.</summary>
    public void Add(T entity) => all.Add(entity);

    /// <summary>Forgets one.</summary>
    public void Forget(int id)
    {
        all[id] = null;
        while (FirstKept < all.Count && all[FirstKept] is null)
            FirstKept++;
    }

    /// <summary>Those that weren't forgotten.</summary>
    public IEnumerator<T> GetEnumerator() => Kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

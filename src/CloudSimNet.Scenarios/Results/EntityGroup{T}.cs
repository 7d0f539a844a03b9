// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Entities of a kind that were asked for together: those with successive ids from one on.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Entities">All of the kind, by id.</param>
/// <param name="First">The first one's id.</param>
/// <param name="Count">How many there are.</param>
internal sealed record EntityGroup<T>(string Name, IReadOnlyList<T> Entities, int First, int Count)
{
    /// <summary>One of them, counted from 0.</summary>
    public T this[int number] => Entities[First + number];

    /// <summary>All of them.</summary>
    public IEnumerable<T> All
    {
        get
        {
            for (var i = 0; i < Count; i++)
                yield return this[i];
        }
    }
}

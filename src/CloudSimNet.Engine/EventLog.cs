// SPDX-License-Identifier: MIT
using System.Collections;

namespace CloudSimNet.Engine;

/// <summary>The last events of a simulation, the oldest first: set <see cref="Simulation.Log"/> to one before the run. Observations aren't logged.</summary>
/// <param name="capacity">How many events to keep; at least 1. Use <see cref="int.MaxValue"/> to keep all.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
public sealed class EventLog(int capacity) : IReadOnlyList<LoggedEvent>
{
    private readonly int capacity = capacity >= 1
        ? capacity
        : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"A log must keep at least 1 event, not {capacity}.");

    private readonly List<LoggedEvent> events = [];
    private int oldest;

    /// <inheritdoc/>
    public int Count => events.Count;

    /// <inheritdoc/>
    public LoggedEvent this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, events.Count);
            return events[(oldest + index) % events.Count];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<LoggedEvent> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Writes the events, one a line.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var one in this)
            writer.WriteLine(one.ToString());
    }

    internal void Add(in LoggedEvent one)
    {
        if (events.Count < capacity)
        {
            events.Add(one);
            return;
        }

        events[oldest] = one;
        oldest = (oldest + 1) % capacity;
    }
}

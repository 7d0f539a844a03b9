// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>What is finite, and yet would come only after the last instant there is: the clock ends after 292 years.</summary>
/// <param name="stamp">Tells its handles from other simulations'.</param>
internal sealed class BeyondTime(HandleStamp stamp)
{
    private const int MaxNamed = 20;

    private readonly List<IWorkUnderWay> work = [];
    private readonly List<Note> notes = [];
    private readonly Stack<int> free = new();

    /// <summary>Asks this, too, from now on.</summary>
    public void Enlist(IWorkUnderWay one) => work.Add(one);

    /// <summary>Notes an event that would come too late; returns a handle that names no event, by which <see cref="Strike"/> finds it.</summary>
    public EventHandle Add(IEventHandler handler)
    {
        if (!free.TryPop(out var place))
        {
            place = notes.Count;
            notes.Add(new Note(null, stamp.FirstGeneration));
        }

        notes[place] = notes[place] with { Handler = handler };
        return new EventHandle(~place, notes[place].Generation);
    }

    /// <summary>Whether the handle is of a note of another simulation.</summary>
    public bool IsForeign(EventHandle handle) =>
        handle.Slot < 0 && (~handle.Slot >= notes.Count || stamp.IsForeign(handle, notes[~handle.Slot].Generation));

    /// <summary>Strikes a note out, if the handle is one's.</summary>
    public void Strike(EventHandle handle)
    {
        var place = ~handle.Slot;
        if (place < 0 || notes[place].Generation != handle.Generation)
            return;
        notes[place] = new Note(null, handle.Generation + 1);
        free.Push(place);
    }

    /// <summary>A warning for each piece, up to a number; only to be asked when no event is pending.</summary>
    public IReadOnlyList<string> Warnings()
    {
        var names = new List<string>();
        foreach (var one in work)
            one.AddBeyondTime(names);
        var warnings = names.ConvertAll(static name => $"{name} would end after {Years}, the last instant there is");
        foreach (var note in notes)
        {
            if (note.Handler is not null)
                warnings.Add($"{note.Handler} would be due after {Years}, the last instant there is");
        }

        if (warnings.Count <= MaxNamed)
            return warnings;
        var more = warnings.Count - MaxNamed;
        return [.. warnings.Take(MaxNamed), string.Create(CultureInfo.InvariantCulture, $"and so would {more} more")];
    }

    private static string Years => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(SimDuration.Forever / SimDuration.FromDays(365.25))} years");

    private readonly record struct Note(IEventHandler? Handler, int Generation);
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Visits that stand in line. The line runs through the visits themselves, so that it costs no memory of its own.</summary>
internal struct VisitLine
{
    private Visit? last;

    /// <summary>The first visit; null when nobody stands here.</summary>
    public Visit? First { get; private set; }

    /// <summary>Joins the end of the line.</summary>
    public void Add(Visit visit)
    {
        visit.Next = null;
        if (First is null)
            First = visit;
        else
            last!.Next = visit;
        last = visit;
    }

    /// <summary>Takes the first visit out.</summary>
    public Visit? TakeFirst()
    {
        var visit = First;
        if (visit is null)
            return null;
        First = visit.Next;
        visit.Next = null;
        return visit;
    }
}

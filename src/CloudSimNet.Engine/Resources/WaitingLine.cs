// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Requests in the order in which they came; a list linked through themselves, so that leaving costs the same wherever one stands.</summary>
internal sealed class WaitingLine
{
    /// <summary>The one that came first; null when there is none.</summary>
    public QueuedRequest? First { get; private set; }

    /// <summary>The one that came last; null when there is none.</summary>
    public QueuedRequest? Last { get; private set; }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Among lines by priority: the one with the least key is served first.</summary>
    public int Key { get; set; }

    /// <summary>Among lines by priority: where this one stands.</summary>
    public int Position { get; set; }

    /// <summary>Adds one behind the others.</summary>
    public void Add(QueuedRequest request)
    {
        Count++;
        request.Line = this;
        request.Previous = Last;
        if (Last is null)
            First = request;
        else
            Last.Next = request;
        Last = request;
    }

    /// <summary>Adds one behind those with the same or a lower place.</summary>
    public void AddInPlace(QueuedRequest request)
    {
        if (Last is null || Last.Place <= request.Place)
        {
            Add(request);
            return;
        }

        var behind = First!;
        while (behind.Place <= request.Place)
            behind = behind.Next!;
        Count++;
        request.Line = this;
        (request.Previous, request.Next) = (behind.Previous, behind);
        if (behind.Previous is null)
            First = request;
        else
            behind.Previous.Next = request;
        behind.Previous = request;
    }

    /// <summary>Takes one out, wherever it stands.</summary>
    public void Remove(QueuedRequest request)
    {
        Count--;
        if (request.Previous is null)
            First = request.Next;
        else
            request.Previous.Next = request.Next;
        if (request.Next is null)
            Last = request.Previous;
        else
            request.Next.Previous = request.Previous;
        (request.Line, request.Previous, request.Next) = (null, null, null);
    }
}

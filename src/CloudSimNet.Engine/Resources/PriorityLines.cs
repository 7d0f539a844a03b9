// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Requests by priority, and in the order in which they came within one: a heap of lines, one a priority.</summary>
/// <remarks>
/// O(1) for a priority that has a line, and O(log p) when one of p lines comes or goes. Lines are used again, so nothing is allocated in steady state.
/// There is always at least one line, and none is empty unless it is the only one.
/// </remarks>
/// <param name="worstFirst">Whether the highest number comes first instead of the lowest.</param>
internal sealed class PriorityLines(bool worstFirst)
{
    private readonly Dictionary<int, WaitingLine> byKey = [];
    private readonly Stack<WaitingLine> spare = [];
    private WaitingLine[] heap = [];
    private int lines;
    private WaitingLine? recent;

    /// <summary>How many requests there are.</summary>
    public int Count { get; private set; }

    /// <summary>The line whose turn is first.</summary>
    public WaitingLine Top => heap[0];

    /// <summary>The request whose turn is next; null when there is none.</summary>
    public QueuedRequest? First => Count == 0 ? null : heap[0].First;

    /// <summary>Adds a request behind those of its priority.</summary>
    public void Add(QueuedRequest request, int priority)
    {
        LineOf(priority).Add(request);
        Count++;
    }

    /// <summary>Adds a request among those of its priority, where its place is.</summary>
    public void AddInPlace(QueuedRequest request, int priority)
    {
        LineOf(priority).AddInPlace(request);
        Count++;
    }

    /// <summary>Whether requests whose turn is before this priority's have so many units together. O(requests that are looked at) where more than one
    /// has to be.</summary>
    public bool HasUnitsWorseThan(int priority, int units)
    {
        var key = worstFirst ? ~priority : priority;
        if (lines == 0 || heap[0].Key >= key)
            return false;
        for (var i = 0; i < lines && units > 0; i++)
        {
            if (heap[i].Key >= key)
                continue;
            for (var request = heap[i].First; request is not null && units > 0; request = request.Next)
                units -= ((ResourceRequest)request).Count;
        }

        return units <= 0;
    }

    /// <summary>Takes a request out, wherever it stands.</summary>
    public void Remove(QueuedRequest request)
    {
        var line = request.Line!;
        line.Remove(request);
        Count--;
        if (line.Count == 0 && lines > 1)
            RemoveLine(line);
    }

    private WaitingLine LineOf(int priority)
    {
        var key = worstFirst ? ~priority : priority;
        if (recent is not null && recent.Key == key)
            return recent;
        if (!byKey.TryGetValue(key, out var line))
            line = NewLine(key);
        return recent = line;
    }

    private WaitingLine NewLine(int key)
    {
        WaitingLine line;
        if (Count == 0 && lines == 1)
        {
            line = heap[0];
            byKey.Remove(line.Key);
            line.Key = key;
        }
        else
        {
            line = spare.Count > 0 ? spare.Pop() : new WaitingLine();
            line.Key = key;
            if (lines == heap.Length)
                Array.Resize(ref heap, Math.Max(4, lines * 2));
            MoveUp(line, lines++);
        }

        byKey.Add(key, line);
        return line;
    }

    private void RemoveLine(WaitingLine line)
    {
        var last = heap[--lines];
        heap[lines] = null!;
        if (line != last)
        {
            MoveUp(last, line.Position);
            MoveDown(last, last.Position);
        }

        byKey.Remove(line.Key);
        spare.Push(line);
        recent = null;
    }

    private void MoveUp(WaitingLine line, int position)
    {
        while (position > 0 && heap[(position - 1) / 2].Key > line.Key)
        {
            Place(heap[(position - 1) / 2], position);
            position = (position - 1) / 2;
        }

        Place(line, position);
    }

    private void MoveDown(WaitingLine line, int position)
    {
        while (true)
        {
            var child = (2 * position) + 1;
            if (child >= lines)
                break;
            if (child + 1 < lines && heap[child + 1].Key < heap[child].Key)
                child++;
            if (heap[child].Key >= line.Key)
                break;
            Place(heap[child], position);
            position = child;
        }

        Place(line, position);
    }

    private void Place(WaitingLine line, int position)
    {
        heap[position] = line;
        line.Position = position;
    }
}

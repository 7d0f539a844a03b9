// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Admission;

/// <summary>Requests that wait for capacity, in the order in which they were made.</summary>
/// <typeparam name="T">The requests.</typeparam>
/// <remarks>
/// They stand in one queue for each different thing that was asked for with the same labels, so that an attempt looks at the first of each queue
/// only: when there is no room for the first there is none for
/// those behind it. An attempt is O(different requests x requests placed), however many wait.
/// </remarks>
internal sealed class WaitingRequests<T>
    where T : class, IWaitingRequest
{
    private readonly List<Line> lines = [];
    private readonly List<Line> open = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Joins the end of its queue.</summary>
    public void Add(T request)
    {
        Count++;
        LineFor(request).Requests.Enqueue(request);
    }

    /// <summary>One no longer waits; its place in the queue is passed over later.</summary>
    public void Forget() => Count--;

    /// <summary>Lets as many as possible be placed, the oldest request first.</summary>
    /// <param name="tryPlace">Places one, or says that it can't.</param>
    public void PlaceAll(Func<T, bool> tryPlace)
    {
        lines.RemoveAll(static line => line.First is null);
        open.AddRange(lines);
        while (Oldest() is { } line)
        {
            if (tryPlace(line.First!))
                Count--;
            else
                open.Remove(line);
        }

        open.Clear();
    }

    private Line LineFor(T request)
    {
        foreach (var line in lines)
        {
            if (line.Takes(request))
                return line;
        }

        var made = new Line(request);
        lines.Add(made);
        return made;
    }

    private Line? Oldest()
    {
        Line? oldest = null;
        foreach (var line in open)
        {
            if (line.First is { } first && (oldest is null || IsOlder(first, oldest.First!)))
                oldest = line;
        }

        return oldest;
    }

    private static bool IsOlder(T left, T right) =>
        left.RequestedAt < right.RequestedAt || (left.RequestedAt == right.RequestedAt && left.Id.Value < right.Id.Value);

    private sealed class Line(T first)
    {
        private readonly VmSpec spec = first.Spec;
        private readonly DatacenterId? only = first.OnlyDatacenter;
        private readonly Labels labels = first.Labels;

        public Queue<T> Requests { get; } = new();

        public T? First
        {
            get
            {
                while (Requests.TryPeek(out var request))
                {
                    if (request.IsWaiting)
                        return request;
                    Requests.Dequeue();
                }

                return null;
            }
        }

        public bool Takes(T request) => only == request.OnlyDatacenter && labels.Equals(request.Labels) && spec.Equals(request.Spec);
    }
}

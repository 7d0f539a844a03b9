// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>Which lines of 64 KiB a cache holds: the least recently used goes first.</summary>
internal sealed class LineCache(long bytes)
{
    private const int LineBits = 16;

    private readonly int most = (int)Math.Min(int.MaxValue / 2, bytes >> LineBits);
    private readonly Dictionary<long, LinkedListNode<long>> places = [];
    private readonly LinkedList<long> byUse = new();

    /// <summary>Whether all of a range is there; what is there is used.</summary>
    public bool Has(long offset, long length)
    {
        for (var line = offset >> LineBits; line <= (offset + length - 1) >> LineBits; line++)
        {
            if (!places.TryGetValue(line, out var place))
                return false;
            byUse.Remove(place);
            byUse.AddFirst(place);
        }

        return true;
    }

    /// <summary>Takes in a range.</summary>
    public void Add(long offset, long length)
    {
        if (most == 0)
            return;
        for (var line = offset >> LineBits; line <= (offset + length - 1) >> LineBits; line++)
        {
            if (places.TryGetValue(line, out var place))
            {
                byUse.Remove(place);
            }
            else if (places.Count == most)
            {
                place = byUse.Last!;
                byUse.RemoveLast();
                places.Remove(place.Value);
                place.Value = line;
                places.Add(line, place);
            }
            else
            {
                places.Add(line, place = new LinkedListNode<long>(line));
            }

            byUse.AddFirst(place);
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        places.Clear();
        byUse.Clear();
    }
}

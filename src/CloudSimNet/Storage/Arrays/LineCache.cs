// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Caching;

namespace CloudSimNet.Storage.Arrays;

/// <summary>Which lines of 64 KiB the memory of a controller holds: the least recently used goes first.</summary>
internal sealed class LineCache(long bytes)
{
    private const int LineBits = 16;

    private readonly int most = (int)Math.Min(int.MaxValue / 2, bytes >> LineBits);
    private LruBlocks lines = new((int)Math.Min(int.MaxValue / 2, bytes >> LineBits));

    /// <summary>Whether all of a range is there; what is there is used.</summary>
    public bool Has(long offset, long length)
    {
        for (var line = offset >> LineBits; line <= (offset + length - 1) >> LineBits; line++)
        {
            var slot = lines.Find(line);
            if (slot < 0)
                return false;
            lines.Touch(slot);
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
            var slot = lines.Find(line);
            if (slot >= 0)
                lines.Touch(slot);
            else
                lines.SetClean(lines.TryAdd(line));
        }
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => lines = new LruBlocks(most);
}

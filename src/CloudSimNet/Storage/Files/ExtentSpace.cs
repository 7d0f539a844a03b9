// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>The free space of a volume, first fit, in units.</summary>
internal sealed class ExtentSpace
{
    private readonly List<Extent> free; // By offset, none next to another.
    private readonly long unit;
    private readonly GrainUse grains;

    public ExtentSpace(BlockDevice volume, long unit)
    {
        (this.unit, grains) = (unit, new GrainUse(volume));
        Free = volume.Capacity.Count / unit * unit;
        free = Free > 0 ? [new Extent(0, Free)] : [];
    }

    /// <summary>How much is free.</summary>
    public long Free { get; private set; }

    /// <summary>Takes at least so many bytes, in whole units, and adds them to a file's extents; false, and nothing taken, when there aren't so many.</summary>
    public bool Take(long bytes, List<Extent> to)
    {
        var left = (bytes + unit - 1) / unit * unit;
        if (left > Free)
            return false;
        Free -= left;
        while (left > 0)
        {
            var first = free[0];
            var taken = Math.Min(left, first.Length);
            if (taken == first.Length)
                free.RemoveAt(0);
            else
                free[0] = new Extent(first.Offset + taken, first.Length - taken);
            grains.Take(first.Offset, taken);
            Append(to, new Extent(first.Offset, taken));
            left -= taken;
        }

        return true;
    }

    /// <summary>Gives back what a file had.</summary>
    public void Give(List<Extent> from)
    {
        foreach (var extent in from)
            Give(extent);
        from.Clear();
    }

    private static void Append(List<Extent> to, Extent extent)
    {
        if (to.Count > 0 && to[^1].Offset + to[^1].Length == extent.Offset)
            to[^1] = new Extent(to[^1].Offset, to[^1].Length + extent.Length);
        else
            to.Add(extent);
    }

    private void Give(Extent extent)
    {
        Free += extent.Length;
        grains.Give(extent.Offset, extent.Length);
        var place = free.FindIndex(other => other.Offset > extent.Offset);
        place = place < 0 ? free.Count : place;
        if (place < free.Count && extent.Offset + extent.Length == free[place].Offset)
        {
            extent = new Extent(extent.Offset, extent.Length + free[place].Length);
            free.RemoveAt(place);
        }

        if (place > 0 && free[place - 1].Offset + free[place - 1].Length == extent.Offset)
            free[place - 1] = new Extent(free[place - 1].Offset, free[place - 1].Length + extent.Length);
        else
            free.Insert(place, extent);
    }
}

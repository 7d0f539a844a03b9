// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Tells a device what of it isn't used any more, in the grains in which it gives space back, as file systems and hosts do with UNMAP and
/// TRIM.</summary>
/// <remarks>What is taken and given back is counted for each grain, so both cost the same however much is in use. A device that gives nothing back
/// costs nothing.</remarks>
internal sealed class GrainUse
{
    private readonly BlockDevice device;
    private readonly long grain;
    private readonly long[] used = []; // Of each grain, in bytes.

    public GrainUse(BlockDevice device)
    {
        (this.device, grain) = (device, device.DiscardGrain.Count);
        if (grain > 0)
            used = new long[(device.Capacity.Count + grain - 1) / grain];
    }

    /// <summary>A range is in use from now on.</summary>
    public void Take(long offset, long length) => Count(offset, length, 1);

    /// <summary>A range that was taken isn't used any more.</summary>
    public void Give(long offset, long length) => Count(offset, length, -1);

    private void Count(long offset, long length, int sign)
    {
        for (var (at, end) = (offset, offset + length); at < end && grain > 0;)
        {
            var (place, next) = (at / grain, Math.Min(end, ((at / grain) + 1) * grain));
            used[place] += sign * (next - at);
            if (sign < 0 && used[place] == 0)
                device.Discard(place * grain, Math.Min(grain, device.Capacity.Count - (place * grain)));
            at = next;
        }
    }
}

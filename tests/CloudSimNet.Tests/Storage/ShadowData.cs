// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

/// <summary>What stands where: the tag of the write that each unit of each place was last written by. Follows what layers do by their traces.</summary>
internal sealed class ShadowData(int unit) : DataTrace
{
    private readonly Dictionary<(BlockDevice Device, long Unit), long> places = [];
    private readonly Dictionary<(BlockDevice? Layer, long Buffer), long[]> buffers = [];

    /// <summary>What reads were served: by tag, the tags of the writes by unit of the layer.</summary>
    public Dictionary<long, Dictionary<long, long>> Reads { get; } = [];

    public long At(BlockDevice device, long offset) => places.GetValueOrDefault((device, offset / unit));

    public override void Landed(BlockDevice device, long offset, int length, long tag)
    {
        foreach (var place in Units(offset, length))
            places[(device, place)] = tag;
    }

    public override void Picked(BlockDevice device, long offset, int length, long buffer) =>
        buffers[(null, buffer)] = [.. Units(offset, length).Select(place => places.GetValueOrDefault((device, place)))];

    public override void Put(BlockDevice device, long offset, int length, long buffer)
    {
        Assert.That(buffers.Remove((null, buffer), out var picked), "what is put was picked");
        foreach (var (place, written) in Units(offset, length).Zip(picked!))
            places[(device, place)] = written;
    }

    public override void Served(BlockDevice device, long offset, int length, long tag, long logical)
    {
        if (!Reads.TryGetValue(tag, out var read))
            Reads.Add(tag, read = []);
        foreach (var (place, asked) in Units(offset, length).Zip(Units(logical, length)))
            read.Add(asked, places.GetValueOrDefault((device, place)));
    }

    private IEnumerable<long> Units(long offset, int length)
    {
        Assert.That(offset % unit == 0 && length % unit == 0, "places are whole units");
        for (var i = 0; i < length / unit; i++)
            yield return (offset / unit) + i;
    }
}

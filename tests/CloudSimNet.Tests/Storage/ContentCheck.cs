// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

/// <summary>Reads and writes a device at random and holds what reads are served against what was written: at least the last write that was acknowledged when the read began, at most the last one that was submitted.</summary>
internal sealed class ContentCheck : IIoListener
{
    private readonly BlockDevice device;
    private readonly ShadowData shadow;
    private readonly RandomStream random;
    private readonly int unit;
    private readonly long[] acknowledged;
    private readonly long[] submitted;
    private readonly bool[] isBeingWritten;
    private readonly Dictionary<long, (long First, int Count, bool IsWrite, long[] Least)> pending = [];

    public ContentCheck(BlockDevice device, ShadowData shadow, int unit, long extent, RandomStream? stream = null)
    {
        (this.device, this.shadow, this.unit) = (device, shadow, unit);
        random = stream ?? device.Simulation.Random("content-check");
        (acknowledged, submitted, isBeingWritten) = (new long[extent / unit], new long[extent / unit], new bool[extent / unit]);
    }

    public int Checked { get; private set; }

    /// <summary>The tag of the last request; where it begins keeps apart what several write.</summary>
    public long Tags { get; set; }

    public int Failed { get; private set; }

    public int InFlight => pending.Count;

    public int LongestUnits { get; init; } = 6;

    public double Writes { get; init; } = 0.5;

    /// <summary>What the device holds by its acknowledgements; can be put back by <see cref="Revert"/>.</summary>
    public long[] Snapshot() => [.. acknowledged];

    public void Revert(long[] contents)
    {
        Assert.That(pending, Is.Empty);
        contents.CopyTo(acknowledged, 0);
        contents.CopyTo(submitted, 0);
    }

    public long Acknowledged(long offset) => acknowledged[offset / unit];

    public void SubmitAny()
    {
        var count = 1 + (int)random.NextInteger(LongestUnits);
        var first = random.NextInteger(acknowledged.Length - count + 1);
        var isWrite = random.NextDouble() < Writes;
        if (isWrite && isBeingWritten.AsSpan((int)first, count).Contains(true))
            return;
        Submit(first, count, isWrite);
    }

    public void ReadAll()
    {
        for (var first = 0; first < acknowledged.Length; first += LongestUnits)
            Submit(first, Math.Min(LongestUnits, acknowledged.Length - first), false);
    }

    public void IoEnded(long tag, IoStatus status)
    {
        Assert.That(pending.Remove(tag, out var request), "each request ends once");
        var (first, count, isWrite, least) = request;
        if (isWrite)
            isBeingWritten.AsSpan((int)first, count).Clear();
        if (status != IoStatus.Done)
        {
            Failed++;
            return;
        }

        if (isWrite)
        {
            acknowledged.AsSpan((int)first, count).Fill(tag);
            return;
        }

        Assert.That(shadow.Reads.Remove(tag, out var served), "a read is served from somewhere");
        Assert.That(served!, Has.Count.EqualTo(count));
        for (var i = 0; i < count; i++)
            Assert.That(served![first + i], Is.InRange(least[i], submitted[first + i]), $"unit {first + i} at {device.Simulation.Now}");
        Checked++;
    }

    private void Submit(long first, int count, bool isWrite)
    {
        var tag = ++Tags;
        pending.Add(tag, (first, count, isWrite, acknowledged.AsSpan((int)first, count).ToArray()));
        if (isWrite)
        {
            submitted.AsSpan((int)first, count).Fill(tag);
            isBeingWritten.AsSpan((int)first, count).Fill(true);
        }

        device.Submit(new BlockRequest(isWrite ? IoKind.Write : IoKind.Read, first * unit, count * unit), this, tag);
    }
}

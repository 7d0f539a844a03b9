// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>Counts what members have to do. Reads of mirrors are spread as many requests at once spread themselves, which go to the one that has the
/// fewest: by how fast each is.</summary>
/// <param name="members">How many there are.</param>
/// <param name="speeds">How fast each reads; null for all alike.</param>
internal sealed class MemberCounts(int members, double[]? speeds = null) : MemberWork
{
    private readonly Count[] counts = new Count[members * 2];

    /// <summary>Operations of one member and kind.</summary>
    public (double Operations, double Bytes) this[int member, IoKind kind] => (Of(member, kind).Operations, Of(member, kind).Bytes);

    /// <summary>The same with nothing counted.</summary>
    public MemberCounts Empty() => new(members, speeds);

    /// <summary>Adds so many times what another has counted.</summary>
    public void Add(MemberCounts other, double times)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i].Operations += times * other.counts[i].Operations;
            counts[i].Bytes += times * other.counts[i].Bytes;
        }
    }

    /// <inheritdoc/>
    public override void Add(int member, IoKind kind, long offset, int length) => Add(member, kind, length, 1);

    /// <inheritdoc/>
    public override void ReadOneOf(int first, ReadOnlySpan<bool> readable, long offset, int length)
    {
        var part = 1.0 / readable.Count(true);
        var sum = 0.0;
        for (var i = 0; i < readable.Length && speeds is not null; i++)
            sum += readable[i] ? speeds[first + i] : 0;
        for (var i = 0; i < readable.Length; i++)
        {
            if (readable[i])
                Add(first + i, IoKind.Read, length, sum > 0 ? speeds![first + i] / sum : part);
        }
    }

    private void Add(int member, IoKind kind, int length, double part)
    {
        ref var count = ref Of(member, kind);
        count.Operations += part;
        count.Bytes += part * length;
    }

    private ref Count Of(int member, IoKind kind) => ref counts[(member * 2) + (int)kind];

    private struct Count
    {
        public double Operations;
        public double Bytes;
    }
}

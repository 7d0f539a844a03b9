// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>Counts what members have to do, reads of mirrors spread evenly.</summary>
internal sealed class MemberCounts(int members) : MemberWork
{
    private readonly Count[] counts = new Count[members * 2];

    /// <summary>Operations of one member and kind.</summary>
    public (double Operations, double Bytes) this[int member, IoKind kind] => (Of(member, kind).Operations, Of(member, kind).Bytes);

    /// <inheritdoc/>
    public override void Add(int member, IoKind kind, long offset, int length) => Add(member, kind, length, 1);

    /// <inheritdoc/>
    public override void ReadOneOf(int first, ReadOnlySpan<bool> readable, long offset, int length)
    {
        var part = 1.0 / readable.Count(true);
        for (var i = 0; i < readable.Length; i++)
        {
            if (readable[i])
                Add(first + i, IoKind.Read, length, part);
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

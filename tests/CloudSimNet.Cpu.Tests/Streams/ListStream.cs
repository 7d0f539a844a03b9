// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>A stream of given steps.</summary>
internal sealed class ListStream(params StreamOp[] steps) : IInstructionStream
{
    private int position;

    /// <summary>All that a stream gives, read a few steps at a time.</summary>
    public static StreamOp[] All(IInstructionStream stream, int batch = 4)
    {
        var all = new List<StreamOp>();
        var buffer = new StreamOp[batch];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
            all.AddRange(buffer.AsSpan(0, count));
        return [.. all];
    }

    public int Read(Span<StreamOp> into)
    {
        var count = Math.Min(into.Length, steps.Length - position);
        steps.AsSpan(position, count).CopyTo(into);
        position += count;
        return count;
    }
}

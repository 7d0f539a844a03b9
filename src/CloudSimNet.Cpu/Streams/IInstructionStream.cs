// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>Where the instructions of a <see cref="StreamRun"/> come from, some hundred steps at a time.</summary>
public interface IInstructionStream
{
    /// <summary>The memory that the stream will refer to, as far as it is known before; none when it isn't.</summary>
    IReadOnlyList<AddressRange> Ranges => [];

    /// <summary>Gives the next steps.</summary>
    /// <param name="into">Where they go, from the beginning; at least 4.</param>
    /// <returns>How many; 0 at the end of the stream, and only then.</returns>
    int Read(Span<StreamOp> into);
}

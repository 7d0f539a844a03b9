// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>A line of a text stream: a step, or one end of a block that is repeated.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Op">The step.</param>
/// <param name="Count">How often: a step, or the block that begins here.</param>
internal readonly record struct TextStep(TextStepKind Kind, StreamOp Op, long Count)
{
    /// <summary>The end of a block.</summary>
    public static TextStep BlockEnd => new(TextStepKind.BlockEnd, default, 0);

    /// <summary>A step, so often.</summary>
    public static TextStep Of(StreamOp op, long count = 1) => new(TextStepKind.Op, op, count);

    /// <summary>The beginning of a block that is done so often.</summary>
    public static TextStep Repeat(long count) => new(TextStepKind.Repeat, default, count);
}

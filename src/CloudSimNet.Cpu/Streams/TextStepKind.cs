// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>What a line of a text stream is.</summary>
internal enum TextStepKind
{
    /// <summary>A step.</summary>
    Op,

    /// <summary>The beginning of a block.</summary>
    Repeat,

    /// <summary>The end of a block.</summary>
    BlockEnd,
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>A stream written by hand: runs of instructions, loads, stores, events and repeated blocks, one a line.</summary>
/// <remarks>The text is read as the stream goes; only a block that is repeated is kept, of at most a million lines. The format is described in
/// <c>docs/models/cpu-streams.md</c>.</remarks>
/// <param name="reader">The text; stays open.</param>
public sealed class TextStream(TextReader reader) : IInstructionStream
{
    /// <summary>The most lines of a block that is repeated.</summary>
    public const int MaxBlockLines = 1_000_000;

    private readonly TextLines lines = new(reader ?? throw new ArgumentNullException(nameof(reader)));
    private readonly List<TextStep> block = [];
    private readonly Stack<(int First, long Left, long Given)> rounds = new();
    private int position;
    private StreamOp pending;
    private long pendingLeft;
    private long given; // Lines that gave steps.

    /// <inheritdoc/>
    /// <exception cref="StreamFormatException">A line can't be read.</exception>
    public int Read(Span<StreamOp> into)
    {
        var written = 0;
        while (written < into.Length && HasPending())
        {
            var count = (int)Math.Min(pendingLeft, into.Length - written);
            into.Slice(written, count).Fill(pending);
            pendingLeft -= count;
            written += count;
        }

        return written;
    }

    private bool HasPending()
    {
        while (pendingLeft == 0)
        {
            if (Next() is not { } step)
                return false;
            switch (step.Kind)
            {
                case TextStepKind.Op:
                    (pending, pendingLeft) = (step.Op, step.Count);
                    given += step.Count > 0 ? 1 : 0;
                    break;
                case TextStepKind.Repeat:
                    Enter(step.Count);
                    break;
                default:
                    Leave();
                    break;
            }
        }

        return true;
    }

    // A block's lines from memory, others from the text.
    private TextStep? Next()
    {
        if (rounds.Count > 0)
            return block[position++];
        var step = lines.Next();
        if (step is { Kind: TextStepKind.BlockEnd })
            throw lines.Fault("'}' ends no block; 'repeat COUNT {' begins one.");
        if (step is { Kind: TextStepKind.Repeat } first)
            Keep(first);
        return step;
    }

    private void Keep(TextStep first)
    {
        block.Clear();
        block.Add(first);
        position = 1;
        var begun = lines.Line;
        for (var depth = 1; depth > 0;)
        {
            var step = lines.Next() ?? throw new StreamFormatException(begun, "The block that begins here has no end; '}' on a line of its own ends it.");
            depth += step.Kind switch
            {
                TextStepKind.Repeat => 1,
                TextStepKind.BlockEnd => -1,
                _ => 0,
            };
            if (block.Count == MaxBlockLines)
                throw new StreamFormatException(begun, $"The block that begins here has more than {MaxBlockLines} lines, and all of them would have to be kept; use shorter ones.");
            block.Add(step);
        }
    }

    private void Enter(long count)
    {
        if (count > 0)
        {
            rounds.Push((position, count, given));
            return;
        }

        for (var depth = 1; depth > 0; position++)
        {
            if (block[position].Kind != TextStepKind.Op)
                depth += block[position].Kind == TextStepKind.Repeat ? 1 : -1;
        }
    }

    private void Leave()
    {
        var (first, left, before) = rounds.Pop();
        if (left <= 1 || given == before)
            return; // A round that gave nothing never will.
        rounds.Push((first, left - 1, given));
        position = first;
    }
}

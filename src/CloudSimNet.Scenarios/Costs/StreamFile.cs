// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>A file of instructions: steps written by hand, or a recorded trace of addresses. Which of them it is can be seen from its first line.</summary>
/// <remarks>It is opened and read once, so that it may be a pipe. A line has at most 4096 characters.</remarks>
public sealed class StreamFile : IInstructionStream, IDisposable
{
    private readonly StreamReader reader;
    private readonly BoundedLines lines;
    private readonly IInstructionStream stream;
    private readonly CancellationToken cancellation;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="StreamFormatException">Its first line is too long.</exception>
    public StreamFile(string path, CancellationToken cancellation = default)
    {
        reader = new StreamReader(path);
        lines = new BoundedLines(reader);
        this.cancellation = cancellation;
        try
        {
            IsTrace = LooksLikeTrace(lines.Look(SaysNothing));
        }
        catch
        {
            Dispose();
            throw;
        }

        stream = IsTrace ? new AddressTraceStream(lines) : new TextStream(lines);
    }

    /// <summary>Whether it is a recorded trace.</summary>
    public bool IsTrace { get; }

    /// <inheritdoc/>
    public IReadOnlyList<AddressRange> Ranges => stream.Ranges;

    /// <inheritdoc/>
    public int Read(Span<StreamOp> into)
    {
        cancellation.ThrowIfCancellationRequested();
        return stream.Read(into);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lines.Dispose();
        reader.Dispose();
    }

    private bool SaysNothing(string line)
    {
        cancellation.ThrowIfCancellationRequested();
        var text = line.AsSpan().Trim();
        return text.IsEmpty || text[0] == '#' || text.StartsWith("==");
    }

    // A letter alone, and an address: steps written by hand begin with whole words.
    private static bool LooksLikeTrace(string? line)
    {
        var text = line.AsSpan().Trim();
        return text.Length > 1 && "RWILSM".Contains(text[0], StringComparison.Ordinal) && char.IsWhiteSpace(text[1]);
    }
}

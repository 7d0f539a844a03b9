// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>A file of instructions: steps written by hand, or a recorded trace of addresses. Which of them it is can be seen from its first line.</summary>
public sealed class StreamFile : IInstructionStream, IDisposable
{
    private readonly StreamReader reader;
    private readonly IInstructionStream stream;
    private readonly CancellationToken cancellation;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="IOException">It can't be read.</exception>
    public StreamFile(string path, CancellationToken cancellation = default)
    {
        IsTrace = LooksLikeTrace(path);
        reader = new StreamReader(path);
        stream = IsTrace ? new AddressTraceStream(reader) : new TextStream(reader);
        this.cancellation = cancellation;
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
    public void Dispose() => reader.Dispose();

    // A letter alone, and an address: steps written by hand begin with whole words.
    private static bool LooksLikeTrace(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var text = line.AsSpan().Trim();
            if (text.IsEmpty || text[0] == '#' || text.StartsWith("=="))
                continue;
            return text.Length > 1 && "RWILSM".Contains(text[0], StringComparison.Ordinal) && char.IsWhiteSpace(text[1]);
        }

        return false;
    }
}

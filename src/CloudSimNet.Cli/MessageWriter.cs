// SPDX-License-Identifier: MIT
using System.Text;

namespace CloudSimNet.Cli;

/// <summary>The error stream, as long as it takes messages: where it is closed or full, they are lost and the exit code still says what happened.</summary>
/// <param name="open">Opens the stream.</param>
internal sealed class MessageWriter(Func<TextWriter> open) : TextWriter
{
    private TextWriter? writer;
    private bool isLost;

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value) => Try(value, static (to, text) => to.Write(text));

    /// <inheritdoc/>
    public override void Write(string? value) => Try(value, static (to, text) => to.Write(text));

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Try(value, static (to, text) => to.WriteLine(text));

    /// <inheritdoc/>
    public override void Flush() => Try(0, static (to, _) => to.Flush());

    private void Try<T>(T value, Action<TextWriter, T> write)
    {
        if (isLost)
            return;
        try
        {
            write(writer ??= open(), value);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            isLost = true;
        }
    }
}

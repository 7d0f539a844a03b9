// SPDX-License-Identifier: MIT
using System.Text;

namespace CloudSimNet.Cli;

/// <summary>Stands for an output stream that the caller has closed: what is written is refused as a full disk would.</summary>
internal sealed class ClosedOutput : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>An output stream, or this where it can't be opened.</summary>
    public static TextWriter Instead(Func<TextWriter> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ClosedOutput();
        }
    }

    /// <inheritdoc/>
    public override void Write(char value) => throw new IOException("The output is closed, so the results can't be written; open it, or send it to a file.");
}

// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A new file whose writing ends with an <see cref="OperationCanceledException"/> when it is cancelled.</summary>
internal sealed class HeedfulFile(string path, CancellationToken cancellation) : FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1)
{
    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count)
    {
        cancellation.ThrowIfCancellationRequested();
        base.Write(buffer, offset, count);
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        base.Write(buffer);
    }
}

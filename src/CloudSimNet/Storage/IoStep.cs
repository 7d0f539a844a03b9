// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>What a layer does when one of its own requests below has ended.</summary>
internal sealed class IoStep(Action<long, IoStatus> next) : IIoListener
{
    /// <inheritdoc/>
    public void IoEnded(long tag, IoStatus status) => next(tag, status);
}

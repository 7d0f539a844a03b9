// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Is told of the end of requests. One listener may stand behind any number of them, told apart by their tags.</summary>
public interface IIoListener
{
    /// <summary>A request has ended. Never called from within <see cref="BlockDevice.Submit"/>.</summary>
    /// <param name="tag">The tag that the request was submitted with.</param>
    /// <param name="status">How it ended.</param>
    void IoEnded(long tag, IoStatus status);
}

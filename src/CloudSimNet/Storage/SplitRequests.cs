// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Requests that a layer has split into parts: each ends when all its parts have ended, with the first status that wasn't
/// <see cref="IoStatus.Done"/>.</summary>
internal sealed class SplitRequests : IIoListener
{
    private readonly SlotPool<Gathered> requests = new();

    /// <summary>Takes a request in, which has no parts yet.</summary>
    /// <returns>The tag of its parts.</returns>
    public int Begin(IIoListener listener, long tag)
    {
        var slot = requests.Take();
        requests[slot] = new Gathered { Listener = listener, Tag = tag };
        return slot;
    }

    /// <summary>A request has one more part. None of its parts ends before the last was announced, as none ends from within the call that begins it.</summary>
    public void Expect(int slot) => requests[slot].Parts++;

    /// <summary>What the request was submitted with.</summary>
    public long TagOf(int slot) => requests[slot].Tag;

    /// <inheritdoc/>
    public void IoEnded(long tag, IoStatus status)
    {
        ref var request = ref requests[(int)tag];
        if (request.Status == IoStatus.Done)
            request.Status = status;
        if (--request.Parts > 0)
            return;
        var ended = requests.Give((int)tag);
        ended.Listener.IoEnded(ended.Tag, ended.Status);
    }

    private struct Gathered
    {
        public IIoListener Listener;
        public long Tag;
        public int Parts;
        public IoStatus Status;
    }
}

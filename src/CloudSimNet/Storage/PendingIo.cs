// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>A request that a device hasn't ended yet.</summary>
/// <param name="Listener">Whom to tell.</param>
/// <param name="Tag">What to tell it with.</param>
/// <param name="SinceNs">When it was submitted.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="IsWrite">Whether it writes.</param>
internal readonly record struct PendingIo(IIoListener? Listener, long Tag, long SinceNs, int Length, bool IsWrite);
